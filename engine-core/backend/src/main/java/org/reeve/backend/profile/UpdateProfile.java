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

/** Changes what a profile is called and how it limits. */
@Dependent
public class UpdateProfile implements Action<UpdateProfile.Order, UpdateProfile.Order> {

    /**
     * What is absent stays as it is.
     *
     * @param unlimited it shall limit no more; then no quality of service is named
     */
    public record Order(ProfileKind kind, UUID profile, Naming naming, Optional<QosId> qos, boolean unlimited)
            implements Request {}

    @Override
    public Spec<Order> spec() {
        return Spec.named("profile.update", Order.class)
                .permitOn(order -> order.kind().rights.update(), order -> order.kind()
                        .target(order.profile()))
                .locks(order -> List.of(Lock.exclusive(order.kind().id(order.profile()))))
                .failing(order -> order.kind().failures.updated())
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        var rows = new ProfileRows(order.kind(), store.sql());
        return rows.find(order.profile())
                .map(found -> Names.check(order.naming(), ProfileRules.LONGEST_NAME)
                        .and(ProfileRules.nameFree(rows, found.parent(), order.naming(), Optional.of(found.id())))
                        .and(ProfileRules.qosSuits(rows, found.parent(), order.qos())))
                .orElseGet(() -> Verdict.notFound("kernel.not-found", "kind", "profile", "id", order.profile()));
    }

    @Override
    public Order begin(Order order, Store store) {
        var rows = new ProfileRows(order.kind(), store.sql());
        ProfileRows.Row was = rows.find(order.profile()).orElseThrow();
        var changed = new ProfileRows.Row(
                was.id(),
                was.parent(),
                order.naming().name().orElse(was.name()),
                order.naming().description().orElse(was.description()),
                order.unlimited() ? Optional.empty() : order.qos().or(was::qos));
        rows.save(changed);
        store.changed(order.kind().id(changed.id()));
        store.log(order.kind().events.updated(), ProfileRules.facts(order.kind(), changed, rows));
        return order;
    }
}
