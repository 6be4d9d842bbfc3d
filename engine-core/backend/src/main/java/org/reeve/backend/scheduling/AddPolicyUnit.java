package org.reeve.backend.scheduling;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.api.Naming;
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

/** Adds a filter or a weight to a scheduling policy, or gives it another balance. */
@Dependent
public class AddPolicyUnit implements Action<AddPolicyUnit.Order, AddPolicyUnit.Order> {

    /** @param number the position of a filter, the factor of a weight */
    public record Order(SchedulingPolicyId policy, Kind kind, UUID unit, int number) implements Request {}

    private static final Naming SAME = new Naming(Optional.empty(), Optional.empty(), Optional.empty());

    private final PolicyChange change;

    @Inject
    public AddPolicyUnit(PolicyChange change) {
        this.change = change;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("scheduling-policy.add-unit", Order.class)
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
        var rows = new PolicyRows(store.sql());
        PolicyView was = rows.find(order.policy()).orElseThrow();
        return PolicyRules.check(SAME, wishes(order, was), Optional.of(order.policy()), rows);
    }

    @Override
    public Order begin(Order order, Store store) {
        change.make(order.policy(), was -> PolicyRules.over(was, SAME, wishes(order, was)), store);
        return order;
    }

    private static PolicyWishes wishes(Order order, PolicyView was) {
        return switch (order.kind()) {
            case FILTER ->
                new PolicyWishes(
                        Optional.empty(), Optional.of(with(was.filters(), order)), Optional.empty(), Optional.empty());
            case WEIGHT ->
                new PolicyWishes(
                        Optional.empty(), Optional.empty(), Optional.of(with(was.weights(), order)), Optional.empty());
            case LOAD_BALANCING, SELECTOR ->
                new PolicyWishes(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(order.unit()));
        };
    }

    private static List<PolicyWishes.Part> with(List<PolicyView.Part> were, Order order) {
        List<PolicyWishes.Part> parts = new ArrayList<>();
        were.forEach(part -> parts.add(new PolicyWishes.Part(part.unit().id(), part.number())));
        parts.add(new PolicyWishes.Part(order.unit(), order.number()));
        return parts;
    }
}
