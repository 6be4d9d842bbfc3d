package org.reeve.backend.scheduling;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.api.Naming;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.logic.lock.Lock;
import org.reeve.model.event.EventType;
import org.reeve.model.scheduling.SchedulingPolicyId;
import org.reeve.model.user.ActionGroup;

/** Adds a scheduling policy, empty or made of what another one was read to consist of. */
@Dependent
public class AddPolicy implements Action<AddPolicy.Order, AddPolicy.Order> {

    public record Order(Naming naming, PolicyWishes wishes) implements Request {}

    @Override
    public Spec<Order> spec() {
        return Spec.named("scheduling-policy.add", Order.class)
                .permitOnSystem(ActionGroup.EDIT_STORAGE_POOL_CONFIGURATION)
                .locks(order -> order.naming().name().stream()
                        .map(name -> Lock.name("scheduling_policy", name))
                        .toList())
                .failing(EventType.USER_FAILED_TO_ADD_CLUSTER_POLICY)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return Verdict.invalidIf(order.naming().name().isEmpty(), "kernel.name-missing")
                .and(PolicyRules.check(order.naming(), order.wishes(), Optional.empty(), new PolicyRows(store.sql())));
    }

    @Override
    public Order begin(Order order, Store store) {
        PolicyView empty = new PolicyView(
                new SchedulingPolicyId(UUID.randomUUID()),
                "",
                "",
                false,
                false,
                Map.of(),
                List.of(),
                List.of(),
                Optional.empty());
        PolicyView added = PolicyRules.over(empty, order.naming(), order.wishes());
        new PolicyRows(store.sql()).add(added);
        store.created(added.id());
        store.added(added.id());
        store.log(EventType.USER_ADD_CLUSTER_POLICY, Facts.about(added.id(), added.name()));
        return order;
    }
}
