package org.reeve.backend.user;

import java.util.Optional;
import org.reeve.backend.api.ListQuery;
import org.reeve.model.user.RoleId;
import org.reeve.model.user.UserId;

/**
 * The roles there are, by name.
 *
 * @param holder only those that this user or group has on the system as a whole
 */
public record RolesQuery(Optional<RoleId> role, Optional<UserId> holder) implements ListQuery<RoleView> {

    public static RolesQuery all() {
        return new RolesQuery(Optional.empty(), Optional.empty());
    }

    public static RolesQuery of(RoleId role) {
        return new RolesQuery(Optional.of(role), Optional.empty());
    }

    public static RolesQuery heldBy(UserId holder) {
        return new RolesQuery(Optional.empty(), Optional.of(holder));
    }
}
