package org.reeve.backend.user;

import java.util.Optional;
import org.reeve.backend.api.ListQuery;
import org.reeve.model.user.RoleId;

/** The roles there are, by name. */
public record RolesQuery(Optional<RoleId> role) implements ListQuery<RoleView> {

    public static RolesQuery all() {
        return new RolesQuery(Optional.empty());
    }

    public static RolesQuery of(RoleId role) {
        return new RolesQuery(Optional.of(role));
    }
}
