package org.reeve.backend.user;

import java.util.Optional;
import org.reeve.backend.api.ListQuery;
import org.reeve.model.user.UserId;

/** The users this engine knows, by name; administrators see all, others themselves. */
public record UsersQuery(Optional<UserId> user) implements ListQuery<UserView> {

    public static UsersQuery all() {
        return new UsersQuery(Optional.empty());
    }

    public static UsersQuery of(UserId user) {
        return new UsersQuery(Optional.of(user));
    }
}
