package org.reeve.backend.quota;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Optional;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.logic.lock.Lock;
import org.reeve.model.event.EventType;
import org.reeve.model.quota.QuotaId;
import org.reeve.model.user.ActionGroup;

/** Changes what a quota is called and when people are told. */
@Dependent
public class UpdateQuota implements Action<UpdateQuota.Order, UpdateQuota.Order> {

    /** What is absent stays as it is. */
    public record Order(QuotaId quota, QuotaWishes wishes) implements Request {}

    @Override
    public Spec<Order> spec() {
        return Spec.named("quota.update", Order.class)
                .permit(ActionGroup.CONFIGURE_QUOTA, Order::quota)
                .locks(order -> List.of(Lock.exclusive(order.quota())))
                .failing(EventType.USER_FAILED_UPDATE_QUOTA)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        var rows = new QuotaRows(store.sql());
        Verdict open = QuotaWishes.open(order.quota(), rows);
        return open.granted()
                ? order.wishes()
                        .check(rows.find(order.quota()).orElseThrow().dataCenter(), Optional.of(order.quota()), rows)
                : open;
    }

    @Override
    public Order begin(Order order, Store store) {
        var rows = new QuotaRows(store.sql());
        QuotaView changed = order.wishes().over(rows.find(order.quota()).orElseThrow());
        rows.save(changed);
        store.changed(changed.id());
        store.log(EventType.USER_UPDATE_QUOTA, QuotaWishes.facts(changed, store));
        return order;
    }
}
