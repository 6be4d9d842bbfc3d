package org.reeve.backend.user;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.dal.user.Role;
import org.reeve.dal.user.Roles;
import org.reeve.logic.lock.Lock;
import org.reeve.model.event.EventType;
import org.reeve.model.user.ActionGroup;
import org.reeve.model.user.RoleId;

/** Removes a role that nobody has. */
@Dependent
public class RemoveRole implements Action<RemoveRole.Order, RemoveRole.Order> {

    public record Order(RoleId role) implements Request {}

    private final Roles roles;
    private final RoleRules rules;

    @Inject
    public RemoveRole(Roles roles, RoleRules rules) {
        this.roles = roles;
        this.rules = rules;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("role.remove", Order.class)
                .permitOnSystem(ActionGroup.MANIPULATE_ROLES)
                .locks(order -> List.of(Lock.exclusive(order.role())))
                .failing(EventType.USER_REMOVE_ROLE_FAILED)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        boolean given = store.sql()
                .first("select 1 from permission where role_id = ? limit 1", row -> true, order.role())
                .isPresent();
        return rules.mutable(order.role()).and(Verdict.refuseIf(given, "user.role-given"));
    }

    @Override
    public Order begin(Order order, Store store) {
        Role role = rules.find(order.role()).orElseThrow();
        roles.remove(role);
        store.removed(role.id());
        store.log(EventType.USER_REMOVE_ROLE, RoleRules.facts(role));
        return order;
    }
}
