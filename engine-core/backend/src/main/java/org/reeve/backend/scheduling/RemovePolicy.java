package org.reeve.backend.scheduling;

import jakarta.enterprise.context.Dependent;
import java.util.List;
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

/** Removes a scheduling policy that no cluster uses. */
@Dependent
public class RemovePolicy implements Action<RemovePolicy.Order, RemovePolicy.Order> {

    public record Order(SchedulingPolicyId policy) implements Request {}

    @Override
    public Spec<Order> spec() {
        return Spec.named("scheduling-policy.remove", Order.class)
                .permitOnSystem(ActionGroup.EDIT_STORAGE_POOL_CONFIGURATION)
                .locks(order -> List.of(Lock.exclusive(order.policy())))
                .failing(EventType.USER_FAILED_TO_REMOVE_CLUSTER_POLICY)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        List<String> users = new PolicyRows(store.sql()).clusterNames(order.policy());
        return PolicyChange.open(order.policy(), store)
                .and(Verdict.refuseIf(!users.isEmpty(), "scheduling.policy-in-use", "names", String.join(", ", users)));
    }

    @Override
    public Order begin(Order order, Store store) {
        String name =
                new PolicyRows(store.sql()).find(order.policy()).orElseThrow().name();
        store.sql().run("delete from scheduling_policy where id = ?", order.policy());
        store.removed(order.policy());
        store.log(EventType.USER_REMOVE_CLUSTER_POLICY, Facts.about(order.policy(), name));
        return order;
    }
}
