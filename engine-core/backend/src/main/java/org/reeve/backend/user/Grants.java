package org.reeve.backend.user;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.kernel.Circle;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Target;
import org.reeve.backend.kernel.Verdict;
import org.reeve.dal.user.AppUser;
import org.reeve.dal.user.Permission;
import org.reeve.dal.user.Role;
import org.reeve.dal.user.Roles;
import org.reeve.dal.user.Users;
import org.reeve.model.user.ObjectType;
import org.reeve.model.user.RoleId;
import org.reeve.model.user.RoleType;
import org.reeve.model.user.UserId;

/** What holds for giving roles as for taking them. */
@Dependent
public class Grants {

    private final Roles roles;
    private final Users users;

    @Inject
    public Grants(Roles roles, Users users) {
        this.roles = roles;
        this.users = users;
    }

    Verdict known(RoleId role, UserId user, Target target, Store store) {
        Verdict verdict = Verdict.ok();
        if (roles.find(role).isEmpty()) {
            verdict = verdict.and(Verdict.notFound("kernel.not-found", "kind", "role", "id", role));
        }
        if (users.find(user).isEmpty()) {
            verdict = verdict.and(Verdict.notFound("kernel.not-found", "kind", "user", "id", user));
        }
        if (name(target.type(), target.id(), store).isEmpty()) {
            verdict = verdict.and(Verdict.notFound("kernel.not-found", "kind", "object", "id", target.id()));
        }
        return verdict;
    }

    /** Roles for administrators are given and taken only by those who may do everything, or everybody could become one of them. */
    Verdict mayGive(RoleId role, Store store) {
        boolean forAdministrators =
                roles.find(role).filter(found -> found.type() == RoleType.ADMIN).isPresent();
        return Verdict.refuseIf(forAdministrators && !mayDoEverything(store), "user.only-administrators-give");
    }

    private static boolean mayDoEverything(Store store) {
        return store.sql()
                .first(
                        Circle.WITH
                                + """
                                select 1 from permission p join role r on r.id = p.role_id
                                where r.name = 'SuperUser' and p.object_type = 'SYSTEM'
                                    and p.user_id in (select id from circle)""",
                        row -> true,
                        store.caller().user())
                .isPresent();
    }

    /** Without anybody who may do everything the engine could not be administered any more. */
    public Verdict administratorsStayWithout(UserId user, Store store) {
        boolean others = store.sql()
                .first(
                        """
                        select 1 from permission p join role r on r.id = p.role_id join app_user u on u.id = p.user_id
                        where r.name = 'SuperUser' and p.object_type = 'SYSTEM' and u.kind = 'USER' and not u.disabled
                            and u.id <> ? limit 1""",
                        row -> true,
                        user)
                .isPresent();
        return Verdict.refuseIf(!others, "user.last-administrator");
    }

    Facts facts(Permission permission, Store store) {
        return Facts.about(
                        permission.user(),
                        users.find(permission.user()).map(AppUser::name).orElse(""))
                .with("role", roles.find(permission.role()).map(Role::name).orElse(""))
                .with(
                        "object",
                        name(permission.objectType(), permission.objectId(), store)
                                .orElse(permission.objectId().toString()));
    }

    private static Optional<String> name(ObjectType type, UUID id, Store store) {
        if (type == ObjectType.SYSTEM) {
            return Optional.of("the system");
        }
        String column = type == ObjectType.DISK ? "alias" : "name";
        return table(type).flatMap(table -> store.sql()
                .first("select " + column + " from " + table + " where id = ?", row -> row.getString(1), id));
    }

    private static Optional<String> table(ObjectType type) {
        return switch (type) {
            case VM,
                    HOST,
                    TEMPLATE,
                    CLUSTER,
                    STORAGE_DOMAIN,
                    DATA_CENTER,
                    DISK,
                    NETWORK,
                    VNIC_PROFILE,
                    MAC_POOL,
                    CPU_PROFILE,
                    DISK_PROFILE,
                    VM_POOL,
                    QUOTA -> Optional.of(type.name().toLowerCase(Locale.ROOT));
            case USER -> Optional.of("app_user");
            default -> Optional.empty();
        };
    }
}
