package org.reeve.backend.signon;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.reeve.model.user.UserId;

/**
 * An account or a group of the internal domain, as administrators see it.
 *
 * @param listed whether the engine lists it as a user or a group of its own
 * @param groups the groups it is in itself
 */
public record AccountView(
        UserId id,
        String name,
        Named named,
        boolean disabled,
        Optional<Instant> lockedUntil,
        Optional<Instant> passwordEnds,
        Optional<Instant> lastSignOn,
        boolean listed,
        List<String> groups) {

    /** What else is known of a person. */
    public record Named(String firstName, String lastName, String email, String department) {}

    public AccountView {
        groups = List.copyOf(groups);
    }
}
