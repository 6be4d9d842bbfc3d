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

/** Lets a role allow one thing more. It holds for all who have the role already. */
@Dependent
public class AttachPermit implements Action<AttachPermit.Order, AttachPermit.Order> {

    public record Order(RoleId role, ActionGroup permit) implements Request {}

    private final Roles roles;
    private final RoleRules rules;

    @Inject
    public AttachPermit(Roles roles, RoleRules rules) {
        this.roles = roles;
        this.rules = rules;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("role.attach-permit", Order.class)
                .permitOnSystem(ActionGroup.MANIPULATE_ROLES)
                .locks(order -> List.of(Lock.exclusive(order.role())))
                .failing(EventType.USER_ATTACHED_ACTION_GROUP_TO_ROLE_FAILED)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        Verdict fitting = rules.find(order.role())
                .map(role -> rules.fitting(role.type(), List.of(order.permit())))
                .orElse(Verdict.ok());
        boolean there = roles.permits(order.role().value()).contains(order.permit());
        return rules.mutable(order.role()).and(fitting).and(Verdict.refuseIf(there, "user.permit-there"));
    }

    @Override
    public Order begin(Order order, Store store) {
        Role role = rules.find(order.role()).orElseThrow();
        rules.allow(role, List.of(order.permit()));
        rules.settle(role);
        store.changed(role.id());
        store.log(EventType.USER_ATTACHED_ACTION_GROUP_TO_ROLE, RoleRules.facts(role, order.permit()));
        return order;
    }
}
