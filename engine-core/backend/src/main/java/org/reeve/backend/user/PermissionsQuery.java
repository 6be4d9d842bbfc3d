package org.reeve.backend.user;

import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.api.ListQuery;
import org.reeve.model.user.PermissionId;
import org.reeve.model.user.UserId;

/**
 * The permissions that were given; administrators see all, others their own.
 *
 * @param object only those given on this object itself
 */
public record PermissionsQuery(Optional<PermissionId> permission, Optional<UserId> user, Optional<UUID> object)
        implements ListQuery<PermissionView> {

    public static PermissionsQuery all() {
        return new PermissionsQuery(Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static PermissionsQuery of(PermissionId permission) {
        return new PermissionsQuery(Optional.of(permission), Optional.empty(), Optional.empty());
    }

    public static PermissionsQuery ofUser(UserId user) {
        return new PermissionsQuery(Optional.empty(), Optional.of(user), Optional.empty());
    }

    public static PermissionsQuery on(UUID object) {
        return new PermissionsQuery(Optional.empty(), Optional.empty(), Optional.of(object));
    }

    /** That one of these. */
    public PermissionsQuery one(PermissionId one) {
        return new PermissionsQuery(Optional.of(one), user, object);
    }
}
