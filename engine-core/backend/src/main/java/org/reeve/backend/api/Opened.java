package org.reeve.backend.api;

import java.time.Instant;
import java.util.Optional;

/**
 * A session that was opened, or is open.
 *
 * @param token what its holder shows
 * @param ends when it ends, however busy it is
 * @param client the program it was opened for
 */
public record Opened(String token, Caller caller, String scope, Instant ends, Optional<String> client) {

    @Override
    public String toString() {
        return "session of " + caller.name();
    }
}
