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
import org.reeve.model.event.EventType;
import org.reeve.model.quota.QuotaId;
import org.reeve.model.user.ActionGroup;

/** Has a quota no longer grant something; what is used already stays. */
@Dependent
public class RemoveQuotaLimit implements Action<RemoveQuotaLimit.Order, RemoveQuotaLimit.Order> {

    /** @param limit the id of the cluster or storage domain, or of the quota for the limit of all */
    public record Order(QuotaId quota, LimitKind kind, UUID limit) implements Request {

        Optional<UUID> place() {
            return Optional.of(limit).filter(id -> !id.equals(quota.value()));
        }
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("quota.remove-limit", Order.class)
                .permit(ActionGroup.CONFIGURE_QUOTA, Order::quota)
                .locks(order -> List.of(Lock.exclusive(order.quota())))
                .failing(EventType.USER_FAILED_UPDATE_QUOTA)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        boolean there = store.sql()
                .first("select 1 from " + where(order), row -> true, order.quota(), order.place())
                .isPresent();
        Verdict open = QuotaWishes.open(order.quota(), new QuotaRows(store.sql()));
        return open.granted() && !there
                ? Verdict.notFound("kernel.not-found", "kind", "limit", "id", order.limit())
                : open;
    }

    private static String where(Order order) {
        return "%s where quota_id = ? and %s is not distinct from ?::uuid"
                .formatted(order.kind().table(), order.kind().column());
    }

    @Override
    public Order begin(Order order, Store store) {
        store.sql().run("delete from " + where(order), order.quota(), order.place());
        store.changed(order.quota());
        store.log(
                EventType.USER_UPDATE_QUOTA,
                QuotaWishes.facts(new QuotaRows(store.sql()).find(order.quota()).orElseThrow(), store));
        return order;
    }
}
