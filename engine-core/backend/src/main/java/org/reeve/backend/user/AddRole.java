package org.reeve.backend.user;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reeve.backend.api.Naming;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Names;
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

/** Makes a role of things that may be done. */
@Dependent
public class AddRole implements Action<AddRole.Order, AddRole.Order> {

    public record Order(Naming naming, RoleType type, Set<ActionGroup> permits) implements Request {

        public Order {
            permits = Set.copyOf(permits);
        }
    }

    private final Roles roles;
    private final RoleRules rules;

    @Inject
    public AddRole(Roles roles, RoleRules rules) {
        this.roles = roles;
        this.rules = rules;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("role.add", Order.class)
                .permitOnSystem(ActionGroup.MANIPULATE_ROLES)
                .locks(order -> List.of(Lock.name("role", order.naming().name().orElse(""))))
                .failing(EventType.USER_ADD_ROLE_WITH_ACTION_GROUP_FAILED)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return Names.checkNew(order.naming(), RoleRules.LONGEST_NAME)
                .and(rules.free(order.naming(), Optional.empty()))
                .and(Verdict.invalidIf(order.permits().isEmpty(), "user.role-without-permits"))
                .and(rules.fitting(order.type(), order.permits()));
    }

    @Override
    public Order begin(Order order, Store store) {
        boolean shows = order.permits().stream().anyMatch(ActionGroup::showsChildren);
        Role added = new Role(
                new RoleId(UUID.randomUUID()),
                order.naming().name().orElseThrow(),
                order.naming().description().orElse(""),
                order.type(),
                shows);
        roles.add(added);
        rules.allow(added, order.permits());
        store.created(added.id());
        store.added(added.id());
        store.log(EventType.USER_ADD_ROLE_WITH_ACTION_GROUP, RoleRules.facts(added));
        return order;
    }
}
