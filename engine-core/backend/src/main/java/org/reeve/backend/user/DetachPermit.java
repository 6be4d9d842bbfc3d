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
import org.reeve.dal.user.RolePermit;
import org.reeve.dal.user.Roles;
import org.reeve.logic.lock.Lock;
import org.reeve.model.event.EventType;
import org.reeve.model.user.ActionGroup;
import org.reeve.model.user.RoleId;

/** Has a role allow one thing less. */
@Dependent
public class DetachPermit implements Action<DetachPermit.Order, DetachPermit.Order> {

    public record Order(RoleId role, ActionGroup permit) implements Request {}

    private final Roles roles;
    private final RoleRules rules;

    @Inject
    public DetachPermit(Roles roles, RoleRules rules) {
        this.roles = roles;
        this.rules = rules;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("role.detach-permit", Order.class)
                .permitOnSystem(ActionGroup.MANIPULATE_ROLES)
                .locks(order -> List.of(Lock.exclusive(order.role())))
                .failing(EventType.USER_DETACHED_ACTION_GROUP_FROM_ROLE_FAILED)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        List<ActionGroup> permits = roles.permits(order.role().value());
        Verdict there = permits.contains(order.permit())
                ? Verdict.refuseIf(permits.size() == 1, "user.role-without-permits")
                : Verdict.notFound(
                        "kernel.not-found",
                        "kind",
                        "permit",
                        "id",
                        order.permit().code());
        return rules.mutable(order.role()).and(there);
    }

    @Override
    public Order begin(Order order, Store store) {
        Role role = rules.find(order.role()).orElseThrow();
        roles.remove(new RolePermit(role.id(), order.permit()));
        rules.settle(role);
        store.changed(role.id());
        store.log(EventType.USER_DETACHED_ACTION_GROUP_FROM_ROLE, RoleRules.facts(role, order.permit()));
        return order;
    }
}
