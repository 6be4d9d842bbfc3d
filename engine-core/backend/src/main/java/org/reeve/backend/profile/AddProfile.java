package org.reeve.backend.profile;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.api.Naming;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Names;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.logic.lock.Lock;
import org.reeve.model.qos.QosId;

/** Adds a profile to a cluster or a storage domain. Nobody but its administrators may use it until he is permitted to. */
@Dependent
public class AddProfile implements Action<AddProfile.Order, AddProfile.Order> {

    public record Order(ProfileKind kind, UUID parent, Naming naming, Optional<QosId> qos) implements Request {}

    @Override
    public Spec<Order> spec() {
        return Spec.named("profile.add", Order.class)
                .permitOn(order -> order.kind().rights.add(), order -> order.kind()
                        .parentTarget(order.parent()))
                .locks(order -> List.of(Lock.name(
                        "profile", order.parent() + " " + order.naming().name().orElse(""))))
                .failing(order -> order.kind().failures.added())
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        var rows = new ProfileRows(order.kind(), store.sql());
        if (rows.parentName(order.parent()).isEmpty()) {
            return Verdict.notFound(
                    "kernel.not-found", "kind", order.kind().place.parentWord(), "id", order.parent());
        }
        return Names.checkNew(order.naming(), ProfileRules.LONGEST_NAME)
                .and(ProfileRules.nameFree(rows, order.parent(), order.naming(), Optional.empty()))
                .and(ProfileRules.qosSuits(rows, order.parent(), order.qos()));
    }

    @Override
    public Order begin(Order order, Store store) {
        var rows = new ProfileRows(order.kind(), store.sql());
        var added = new ProfileRows.Row(
                UUID.randomUUID(),
                order.parent(),
                order.naming().name().orElseThrow(),
                order.naming().description().orElse(""),
                order.qos());
        rows.add(added);
        store.created(order.kind().id(added.id()));
        store.added(order.kind().id(added.id()));
        store.log(order.kind().events.added(), ProfileRules.facts(order.kind(), added, rows));
        return order;
    }
}
