package org.reeve.backend.user;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.reeve.backend.api.Naming;
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
import org.reeve.model.user.RoleType;

/** Changes what a role is called and whom it is for. */
@Dependent
public class UpdateRole implements Action<UpdateRole.Order, UpdateRole.Order> {

    public record Order(RoleId role, Naming naming, Optional<RoleType> type) implements Request {}

    private final Roles roles;
    private final RoleRules rules;

    @Inject
    public UpdateRole(Roles roles, RoleRules rules) {
        this.roles = roles;
        this.rules = rules;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("role.update", Order.class)
                .permitOnSystem(ActionGroup.MANIPULATE_ROLES)
                .locks(order -> List.of(
                        Lock.exclusive(order.role()),
                        Lock.name("role", order.naming().name().orElse(""))))
                .failing(EventType.USER_UPDATE_ROLE_FAILED)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return rules.mutable(order.role())
                .and(rules.free(order.naming(), Optional.of(order.role())))
                .and(order.type()
                        .map(type ->
                                rules.fitting(type, roles.permits(order.role().value())))
                        .orElse(Verdict.ok()));
    }

    @Override
    public Order begin(Order order, Store store) {
        Role role = rules.find(order.role()).orElseThrow();
        role.describe(
                order.naming().name().orElse(role.name()),
                order.naming().description().orElse(role.description()));
        order.type().ifPresent(type -> role.forPeople(type, role.allowsViewingChildren()));
        roles.save(role);
        store.changed(role.id());
        store.log(EventType.USER_UPDATE_ROLE, RoleRules.facts(role));
        return order;
    }
}
