package org.reeve.backend.affinity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
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

/** Changes a label and who bears it. */
@Dependent
public class UpdateAffinityLabel implements Action<UpdateAffinityLabel.Order, UpdateAffinityLabel.Order> {

    /** What is absent stays as it is; bearers that are given replace those there were. */
    public record Order(AffinityLabelId label, LabelWishes wishes) implements Request {}

    private final GroupChange change;

    @Inject
    public UpdateAffinityLabel(GroupChange change) {
        this.change = change;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("affinity-label.update", Order.class)
                .permitOnSystem(ActionGroup.TAG_MANAGEMENT)
                .locks(order -> List.of(Lock.exclusive(order.label())))
                .failing(EventType.USER_FAILED_TO_UPDATE_AFFINITY_LABEL)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return new LabelRows(store.sql())
                .open(order.label())
                .and(order.wishes().check(Optional.of(order.label()), store));
    }

    @Override
    public Order begin(Order order, Store store) {
        var rows = new LabelRows(store.sql());
        var affinity = new AffinityRows(store.sql());
        LabelView was = rows.find(order.label()).orElseThrow();
        Set<ClusterId> clusters =
                new LinkedHashSet<>(affinity.clustersOf(was.id().value()));
        LabelView changed = new LabelView(
                was.id(),
                order.wishes().name().orElse(was.name()),
                was.readOnly(),
                order.wishes().implicitGroup().orElse(was.implicitGroup()));
        rows.save(changed);
        order.wishes().fill(changed.id().value(), store);
        clusters.addAll(affinity.clustersOf(was.id().value()));
        change.written(clusters, store);
        store.changed(changed.id());
        store.log(EventType.USER_UPDATED_AFFINITY_LABEL, Facts.none().with("label", changed.name()));
        return order;
    }
}
