package org.reeve.backend.affinity;

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
import org.reeve.model.affinity.AffinityGroupId;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.event.EventType;
import org.reeve.model.user.ActionGroup;

/** Changes the rules of an affinity group and who is in it. */
@Dependent
public class UpdateAffinityGroup implements Action<UpdateAffinityGroup.Order, UpdateAffinityGroup.Order> {

    /** What is absent stays as it is; members that are given replace those there were. */
    public record Order(ClusterId cluster, AffinityGroupId group, Naming naming, GroupWishes wishes)
            implements Request {}

    private final GroupChange change;

    @Inject
    public UpdateAffinityGroup(GroupChange change) {
        this.change = change;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("affinity-group.update", Order.class)
                .permit(ActionGroup.MANIPULATE_AFFINITY_GROUPS, Order::cluster)
                .locks(order -> List.of(
                        Lock.exclusive(order.group()),
                        Lock.name("affinity", order.cluster().toString())))
                .failing(EventType.USER_FAILED_TO_UPDATE_AFFINITY_GROUP)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return new GroupRows(store.sql())
                .find(order.group(), order.cluster())
                .map(found -> GroupRules.check(
                        order.cluster(), order.naming(), order.wishes(), Optional.of(found.id()), store))
                .orElseGet(() -> GroupRules.unknown(order.group()));
    }

    @Override
    public Order begin(Order order, Store store) {
        var rows = new GroupRows(store.sql());
        GroupRows.Row changed = GroupRules.over(
                rows.find(order.group(), order.cluster()).orElseThrow(), order.naming(), order.wishes());
        rows.save(changed);
        GroupRules.fill(changed.id().value(), order.wishes(), store);
        change.written(changed.cluster(), changed.name(), store);
        store.changed(changed.id());
        store.log(EventType.USER_UPDATED_AFFINITY_GROUP, GroupRules.facts(changed, store));
        return order;
    }
}
