package org.reeve.backend.signon;

import java.time.Instant;
import org.reeve.model.user.SessionId;

/**
 * Somebody signed on, as administrators see it.
 *
 * @param user `admin@internal`
 * @param client the program it is for; empty for the API, and for a sign-in at the page
 * @param page whether it is a sign-in at the page, which ends with all that came out of it
 */
public record SessionView(
        SessionId id,
        String user,
        Instant started,
        Instant lastUsed,
        Instant ends,
        String address,
        String client,
        boolean page) {}
