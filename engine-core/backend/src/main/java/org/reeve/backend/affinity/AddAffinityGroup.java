package org.reeve.backend.affinity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
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
import org.reeve.model.affinity.AffinityGroupId;
import org.reeve.model.affinity.AffinityRule;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.event.EventType;
import org.reeve.model.user.ActionGroup;

/** Adds an affinity group to a cluster. Machines that run already stay where they are. */
@Dependent
public class AddAffinityGroup implements Action<AddAffinityGroup.Order, AddAffinityGroup.Order> {

    public record Order(ClusterId cluster, Naming naming, GroupWishes wishes) implements Request {}

    private final GroupChange change;

    @Inject
    public AddAffinityGroup(GroupChange change) {
        this.change = change;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("affinity-group.add", Order.class)
                .permit(ActionGroup.MANIPULATE_AFFINITY_GROUPS, Order::cluster)
                .locks(order -> List.of(
                        Lock.shared(order.cluster()),
                        Lock.name("affinity", order.cluster().toString())))
                .failing(EventType.USER_FAILED_TO_ADD_AFFINITY_GROUP)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        boolean known = store.sql()
                .first("select 1 from cluster where id = ?", row -> true, order.cluster())
                .isPresent();
        return known
                ? Verdict.invalidIf(order.naming().name().isEmpty(), "kernel.name-missing")
                        .and(GroupRules.check(order.cluster(), order.naming(), order.wishes(), Optional.empty(), store))
                : Verdict.notFound("kernel.not-found", "kind", "cluster", "id", order.cluster());
    }

    @Override
    public Order begin(Order order, Store store) {
        var empty = new GroupRows.Row(
                new AffinityGroupId(UUID.randomUUID()),
                order.cluster(),
                "",
                "",
                0,
                AffinityRule.NONE,
                AffinityRule.NONE);
        GroupRows.Row added = GroupRules.over(empty, order.naming(), order.wishes());
        new GroupRows(store.sql()).add(added);
        GroupRules.fill(added.id().value(), order.wishes(), store);
        change.written(added.cluster(), added.name(), store);
        store.created(added.id());
        store.added(added.id());
        store.log(EventType.USER_ADDED_AFFINITY_GROUP, GroupRules.facts(added, store));
        return order;
    }
}
