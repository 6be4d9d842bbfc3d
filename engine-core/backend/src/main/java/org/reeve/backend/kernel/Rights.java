package org.reeve.backend.kernel;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.reeve.model.Id;
import org.reeve.model.user.ObjectType;
import org.reeve.model.user.PermissionId;
import org.reeve.model.user.UserId;

/** Roles that come and go with the objects they are on, told like every other change: who may see what depends on them. */
public final class Rights {

    private Rights() {}

    /** Gives somebody a role on a new object. */
    public static void give(Store store, String role, UUID user, ObjectType type, UUID object) {
        told(
                store,
                """
                insert into permission (id, role_id, user_id, object_type, object_id)
                select gen_random_uuid(), id, ?, ?, ? from role where name = ? on conflict do nothing returning id""",
                user,
                type,
                object,
                role);
    }

    /** Gives everybody on a new object what he has on another. */
    public static void giveLike(Store store, Id other, ObjectType type, Id object) {
        told(
                store,
                """
                insert into permission (id, role_id, user_id, object_type, object_id)
                select gen_random_uuid(), role_id, user_id, ?, ? from permission where object_id = ?
                on conflict do nothing returning id""",
                type,
                object,
                other);
    }

    private static void told(Store store, String statement, Object... arguments) {
        store.sql()
                .list(statement, row -> new PermissionId(row.getObject(1, UUID.class)), arguments)
                .forEach(store::added);
    }

    /** Takes everybody's roles on objects that are gone. */
    public static void takeAll(Store store, Collection<UUID> objects) {
        taken(store, "delete from permission where object_id = any (?) returning id", objects);
    }

    /** Takes all roles from somebody who is gone. */
    public static void takeFrom(Store store, UserId user) {
        taken(store, "delete from permission where user_id = ? returning id", user);
    }

    private static void taken(Store store, String statement, Object argument) {
        store.sql()
                .list(statement, row -> new PermissionId(row.getObject(1, UUID.class)), argument)
                .forEach(store::removed);
    }

    public static void takeAll(Store store, Id object) {
        takeAll(store, List.of(object.value()));
    }
}
