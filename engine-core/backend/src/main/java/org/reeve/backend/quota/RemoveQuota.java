package org.reeve.backend.quota;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Rights;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.logic.lock.Lock;
import org.reeve.model.event.EventType;
import org.reeve.model.quota.QuotaId;
import org.reeve.model.user.ActionGroup;

/** Removes a quota for which nothing counts. */
@Dependent
public class RemoveQuota implements Action<RemoveQuota.Order, RemoveQuota.Order> {

    public record Order(QuotaId quota) implements Request {}

    @Override
    public Spec<Order> spec() {
        return Spec.named("quota.remove", Order.class)
                .permit(ActionGroup.CONFIGURE_QUOTA, Order::quota)
                .locks(order -> List.of(Lock.exclusive(order.quota())))
                .failing(EventType.USER_FAILED_DELETE_QUOTA)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        var rows = new QuotaRows(store.sql());
        List<String> users = rows.users(order.quota());
        return QuotaWishes.open(order.quota(), rows)
                .and(Verdict.refuseIf(!users.isEmpty(), "quota.in-use", "names", String.join(", ", users)));
    }

    @Override
    public Order begin(Order order, Store store) {
        QuotaView removed = new QuotaRows(store.sql()).find(order.quota()).orElseThrow();
        Rights.takeAll(store, removed.id());
        store.sql().run("delete from quota where id = ?", removed.id());
        store.removed(removed.id());
        store.log(EventType.USER_DELETE_QUOTA, QuotaWishes.facts(removed, store));
        return order;
    }
}
