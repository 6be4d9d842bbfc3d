package org.reeve.backend.affinity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.logic.lock.Lock;
import org.reeve.model.affinity.AffinityGroupId;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.event.EventType;
import org.reeve.model.user.ActionGroup;

/** Removes an affinity group. Its machines go where they like from then on. */
@Dependent
public class RemoveAffinityGroup implements Action<RemoveAffinityGroup.Order, RemoveAffinityGroup.Order> {

    public record Order(ClusterId cluster, AffinityGroupId group) implements Request {}

    private final GroupChange change;

    @Inject
    public RemoveAffinityGroup(GroupChange change) {
        this.change = change;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("affinity-group.remove", Order.class)
                .permit(ActionGroup.MANIPULATE_AFFINITY_GROUPS, Order::cluster)
                .locks(order -> List.of(Lock.exclusive(order.group())))
                .failing(EventType.USER_FAILED_TO_REMOVE_AFFINITY_GROUP)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return new GroupRows(store.sql())
                .find(order.group(), order.cluster())
                .map(found -> Verdict.ok())
                .orElseGet(() -> GroupRules.unknown(order.group()));
    }

    @Override
    public Order begin(Order order, Store store) {
        GroupRows.Row removed =
                new GroupRows(store.sql()).find(order.group(), order.cluster()).orElseThrow();
        store.sql().run("delete from affinity_group where id = ?", removed.id());
        change.written(removed.cluster(), removed.name(), store);
        store.removed(removed.id());
        store.log(EventType.USER_REMOVED_AFFINITY_GROUP, GroupRules.facts(removed, store));
        return order;
    }
}
