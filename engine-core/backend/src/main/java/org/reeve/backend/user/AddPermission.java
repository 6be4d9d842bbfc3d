package org.reeve.backend.user;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
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
import org.reeve.model.user.RoleId;
import org.reeve.model.user.UserId;

/** Gives somebody a role on an object, or on the system. */
@Dependent
public class AddPermission implements Action<AddPermission.Order, AddPermission.Order> {

    /** @param object absent for the system as a whole */
    public record Order(RoleId role, UserId user, Optional<Id> object) implements Request {

        Target target() {
            return object.map(Target::of).orElseGet(Target::system);
        }
    }

    private final Permissions permissions;
    private final Grants grants;

    @Inject
    public AddPermission(Permissions permissions, Grants grants) {
        this.permissions = permissions;
        this.grants = grants;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("permission.add", Order.class)
                .permitOn(ActionGroup.MANIPULATE_PERMISSIONS, Order::target)
                .locks(order -> List.of(Lock.name(
                        "permission",
                        order.role() + " " + order.user() + " " + order.target().id())))
                .failing(order -> order.target().type() == ObjectType.SYSTEM
                        ? EventType.USER_ADD_SYSTEM_PERMISSION_FAILED
                        : EventType.USER_ADD_PERMISSION_FAILED)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return grants.known(order.role(), order.user(), order.target(), store)
                .and(grants.mayGive(order.role(), store))
                .and(Verdict.refuseIf(
                        store.sql()
                                .first(
                                        "select 1 from permission where role_id = ? and user_id = ? and object_id = ?",
                                        row -> true,
                                        order.role(),
                                        order.user(),
                                        order.target().id())
                                .isPresent(),
                        "user.permission-there"));
    }

    @Override
    public Order begin(Order order, Store store) {
        Target target = order.target();
        Permission added = new Permission(
                new PermissionId(UUID.randomUUID()),
                order.role(),
                order.user(),
                target.type(),
                target.id(),
                store.now());
        permissions.add(added);
        store.created(added.id());
        store.added(added.id());
        boolean system = target.type() == ObjectType.SYSTEM;
        store.log(
                system ? EventType.USER_ADD_SYSTEM_PERMISSION : EventType.USER_ADD_PERMISSION,
                grants.facts(added, store));
        return order;
    }
}
