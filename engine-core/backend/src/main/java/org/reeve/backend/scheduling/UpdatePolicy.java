package org.reeve.backend.scheduling;

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
import org.reeve.logic.lock.Lock;
import org.reeve.model.event.EventType;
import org.reeve.model.scheduling.SchedulingPolicyId;
import org.reeve.model.user.ActionGroup;

/** Changes what a scheduling policy is called and made of. The clusters that use it follow at once. */
@Dependent
public class UpdatePolicy implements Action<UpdatePolicy.Order, UpdatePolicy.Order> {

    /** What is absent stays as it is. */
    public record Order(SchedulingPolicyId policy, Naming naming, PolicyWishes wishes) implements Request {}

    private final PolicyChange change;

    @Inject
    public UpdatePolicy(PolicyChange change) {
        this.change = change;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("scheduling-policy.update", Order.class)
                .permitOnSystem(ActionGroup.EDIT_STORAGE_POOL_CONFIGURATION)
                .locks(order -> List.of(Lock.exclusive(order.policy())))
                .failing(EventType.USER_FAILED_TO_UPDATE_CLUSTER_POLICY)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return PolicyChange.open(order.policy(), store)
                .and(PolicyRules.check(
                        order.naming(), order.wishes(), Optional.of(order.policy()), new PolicyRows(store.sql())));
    }

    @Override
    public Order begin(Order order, Store store) {
        change.make(order.policy(), was -> PolicyRules.over(was, order.naming(), order.wishes()), store);
        return order;
    }
}
