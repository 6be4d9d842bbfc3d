package org.reeve.backend.affinity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.logic.lock.Lock;
import org.reeve.model.affinity.AffinityLabelId;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.event.EventType;
import org.reeve.model.user.ActionGroup;

/** Removes a label, wherever it is borne and from groups that refer to it. */
@Dependent
public class RemoveAffinityLabel implements Action<RemoveAffinityLabel.Order, RemoveAffinityLabel.Order> {

    public record Order(AffinityLabelId label) implements Request {}

    private final GroupChange change;

    @Inject
    public RemoveAffinityLabel(GroupChange change) {
        this.change = change;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("affinity-label.remove", Order.class)
                .permitOnSystem(ActionGroup.TAG_MANAGEMENT)
                .locks(order -> List.of(Lock.exclusive(order.label())))
                .failing(EventType.USER_FAILED_TO_REMOVE_AFFINITY_LABEL)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return new LabelRows(store.sql()).open(order.label());
    }

    @Override
    public Order begin(Order order, Store store) {
        LabelView removed = new LabelRows(store.sql()).find(order.label()).orElseThrow();
        Set<ClusterId> clusters =
                new AffinityRows(store.sql()).clustersOf(removed.id().value());
        store.sql().run("delete from affinity_label where id = ?", removed.id());
        change.written(clusters, store);
        store.removed(removed.id());
        store.log(EventType.USER_REMOVED_AFFINITY_LABEL, Facts.none().with("label", removed.name()));
        return order;
    }
}
