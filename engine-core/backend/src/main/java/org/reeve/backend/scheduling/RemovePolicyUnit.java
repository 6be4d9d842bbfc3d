package org.reeve.backend.scheduling;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.logic.lock.Lock;
import org.reeve.model.event.EventType;
import org.reeve.model.scheduling.PolicyUnit.Kind;
import org.reeve.model.scheduling.SchedulingPolicyId;
import org.reeve.model.user.ActionGroup;

/** Takes a filter, a weight or the balance out of a scheduling policy. */
@Dependent
public class RemovePolicyUnit implements Action<RemovePolicyUnit.Order, RemovePolicyUnit.Order> {

    public record Order(SchedulingPolicyId policy, Kind kind, UUID unit) implements Request {}

    private final PolicyChange change;

    @Inject
    public RemovePolicyUnit(PolicyChange change) {
        this.change = change;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("scheduling-policy.remove-unit", Order.class)
                .permitOnSystem(ActionGroup.EDIT_STORAGE_POOL_CONFIGURATION)
                .locks(order -> List.of(Lock.exclusive(order.policy())))
                .failing(EventType.USER_FAILED_TO_UPDATE_CLUSTER_POLICY)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        Verdict open = PolicyChange.open(order.policy(), store);
        if (!open.granted()) {
            return open;
        }
        PolicyView was = new PolicyRows(store.sql()).find(order.policy()).orElseThrow();
        return without(was, order).equals(was)
                ? Verdict.notFound("kernel.not-found", "kind", "unit in the policy", "id", order.unit())
                : Verdict.ok();
    }

    @Override
    public Order begin(Order order, Store store) {
        change.make(order.policy(), was -> without(was, order), store);
        return order;
    }

    private static PolicyView without(PolicyView was, Order order) {
        return new PolicyView(
                was.id(),
                was.name(),
                was.description(),
                was.locked(),
                was.isDefault(),
                was.properties(),
                order.kind() == Kind.FILTER ? rest(was.filters(), order.unit()) : was.filters(),
                order.kind() == Kind.WEIGHT ? rest(was.weights(), order.unit()) : was.weights(),
                order.kind() == Kind.LOAD_BALANCING
                        ? was.balance().filter(unit -> !unit.id().equals(order.unit()))
                        : was.balance());
    }

    private static List<PolicyView.Part> rest(List<PolicyView.Part> parts, UUID unit) {
        return parts.stream().filter(part -> !part.unit().id().equals(unit)).toList();
    }
}
