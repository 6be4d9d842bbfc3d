package org.reeve.backend.user;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Target;
import org.reeve.backend.kernel.Verdict;
import org.reeve.dal.user.Permission;
import org.reeve.dal.user.Permissions;
import org.reeve.logic.lock.Lock;
import org.reeve.model.Id;
import org.reeve.model.event.EventType;
import org.reeve.model.user.ActionGroup;
import org.reeve.model.user.ObjectType;
import org.reeve.model.user.PermissionId;

/** Takes a role on an object from somebody. */
@Dependent
public class RemovePermission implements Action<RemovePermission.Order, RemovePermission.Order> {

    /** @param object what it was given on, absent for the system: the right to take it is asked there */
    public record Order(PermissionId permission, Optional<Id> object) implements Request {

        Target target() {
            return object.map(Target::of).orElseGet(Target::system);
        }
    }

    private final Permissions permissions;
    private final Grants grants;

    @Inject
    public RemovePermission(Permissions permissions, Grants grants) {
        this.permissions = permissions;
        this.grants = grants;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("permission.remove", Order.class)
                .permitOn(ActionGroup.MANIPULATE_PERMISSIONS, Order::target)
                // Two who take each other's last role must not both succeed.
                .locks(order -> List.of(Lock.exclusive(order.permission()), Lock.name("permission", "removal")))
                .failing(order -> order.target().type() == ObjectType.SYSTEM
                        ? EventType.USER_REMOVE_SYSTEM_PERMISSION_FAILED
                        : EventType.USER_REMOVE_PERMISSION_FAILED)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return permissions
                .find(order.permission())
                .filter(found -> found.objectId().equals(order.target().id()))
                .map(found -> grants.mayGive(found.role(), store).and(lastStays(found, store)))
                .orElseGet(() -> Verdict.notFound("kernel.not-found", "kind", "permission", "id", order.permission()));
    }

    /** Without anybody who may do everything the engine could not be administered any more. */
    private static Verdict lastStays(Permission found, Store store) {
        boolean others = store.sql()
                .first(
                        """
                        select 1 from permission p join role r on r.id = p.role_id join app_user u on u.id = p.user_id
                        where r.name = 'SuperUser' and p.object_type = 'SYSTEM' and u.kind = 'USER' and not u.disabled
                            and p.id <> ? limit 1""",
                        row -> true,
                        found.id())
                .isPresent();
        return Verdict.refuseIf(!others, "user.last-administrator");
    }

    @Override
    public Order begin(Order order, Store store) {
        Permission removed = permissions.find(order.permission()).orElseThrow();
        Facts facts = grants.facts(removed, store);
        permissions.remove(removed);
        store.removed(removed.id());
        boolean system = removed.objectType() == ObjectType.SYSTEM;
        store.log(system ? EventType.USER_REMOVE_SYSTEM_PERMISSION : EventType.USER_REMOVE_PERMISSION, facts);
        return order;
    }
}
