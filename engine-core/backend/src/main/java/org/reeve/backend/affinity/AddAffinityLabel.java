package org.reeve.backend.affinity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.logic.lock.Lock;
import org.reeve.model.affinity.AffinityLabelId;
import org.reeve.model.event.EventType;
import org.reeve.model.user.ActionGroup;

/** Adds a label that machines and hosts can bear. */
@Dependent
public class AddAffinityLabel implements Action<AddAffinityLabel.Order, AddAffinityLabel.Order> {

    /** @param readOnly nobody can change it afterwards */
    public record Order(LabelWishes wishes, boolean readOnly) implements Request {}

    private final GroupChange change;

    @Inject
    public AddAffinityLabel(GroupChange change) {
        this.change = change;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("affinity-label.add", Order.class)
                .permitOnSystem(ActionGroup.TAG_MANAGEMENT)
                .locks(order -> order.wishes().name().stream()
                        .map(name -> Lock.name("affinity_label", name))
                        .toList())
                .failing(EventType.USER_FAILED_TO_ADD_AFFINITY_LABEL)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return Verdict.invalidIf(order.wishes().name().isEmpty(), "kernel.name-missing")
                .and(order.wishes().check(Optional.empty(), store));
    }

    @Override
    public Order begin(Order order, Store store) {
        LabelView added = new LabelView(
                new AffinityLabelId(UUID.randomUUID()),
                order.wishes().name().orElseThrow(),
                order.readOnly(),
                order.wishes().implicitGroup().orElse(false));
        new LabelRows(store.sql()).add(added);
        order.wishes().fill(added.id().value(), store);
        change.written(new AffinityRows(store.sql()).clustersOf(added.id().value()), store);
        store.created(added.id());
        store.added(added.id());
        store.log(EventType.USER_ADDED_AFFINITY_LABEL, Facts.none().with("label", added.name()));
        return order;
    }
}
