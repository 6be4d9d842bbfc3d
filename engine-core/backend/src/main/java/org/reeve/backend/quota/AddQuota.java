package org.reeve.backend.quota;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.logic.lock.Lock;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.event.EventType;
import org.reeve.model.quota.QuotaId;
import org.reeve.model.user.ActionGroup;

/** Adds a quota to a data center. It grants nothing before it is given limits. */
@Dependent
public class AddQuota implements Action<AddQuota.Order, AddQuota.Order> {

    public record Order(DataCenterId dataCenter, QuotaWishes wishes) implements Request {}

    @Override
    public Spec<Order> spec() {
        return Spec.named("quota.add", Order.class)
                .permit(ActionGroup.CONFIGURE_QUOTA, Order::dataCenter)
                .locks(order -> List.of(
                        Lock.shared(order.dataCenter()),
                        Lock.name(
                                "quota",
                                order.dataCenter() + " "
                                        + order.wishes().naming().name().orElse(""))))
                .failing(EventType.USER_FAILED_ADD_QUOTA)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        boolean known = store.sql()
                .first("select 1 from data_center where id = ?", row -> true, order.dataCenter())
                .isPresent();
        return known
                ? Verdict.invalidIf(order.wishes().naming().name().isEmpty(), "kernel.name-missing")
                        .and(order.wishes().check(order.dataCenter(), Optional.empty(), new QuotaRows(store.sql())))
                : Verdict.notFound("kernel.not-found", "kind", "data center", "id", order.dataCenter());
    }

    @Override
    public Order begin(Order order, Store store) {
        QuotaView empty = new QuotaView(
                new QuotaId(UUID.randomUUID()), order.dataCenter(), "", "", false, QuotaView.Percents.USUAL);
        QuotaView added = order.wishes().over(empty);
        new QuotaRows(store.sql()).add(added);
        store.created(added.id());
        store.added(added.id());
        store.log(EventType.USER_ADD_QUOTA, QuotaWishes.facts(added, store));
        return order;
    }
}
