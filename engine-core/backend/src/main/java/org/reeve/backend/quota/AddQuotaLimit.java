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

/** Has a quota grant something: in one cluster or storage domain, or in all of them together, but not both. */
@Dependent
public class AddQuotaLimit implements Action<AddQuotaLimit.Order, AddQuotaLimit.Order> {

    /**
     * @param place the cluster or storage domain; absent: all of them together
     * @param vcpus of clusters; below zero: as many as there are
     * @param gib of memory in clusters, of storage in storage domains; below zero: as much as there is
     */
    public record Order(QuotaId quota, LimitKind kind, Optional<UUID> place, int vcpus, double gib)
            implements Request {}

    @Override
    public Spec<Order> spec() {
        return Spec.named("quota.add-limit", Order.class)
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
                ? placed(order, rows.find(order.quota()).orElseThrow(), store).and(alone(order, store))
                : open;
    }

    private static Verdict placed(Order order, QuotaView quota, Store store) {
        boolean elsewhere = order.place()
                .filter(place -> store.sql()
                        .first(order.kind().within(), row -> true, place, quota.dataCenter())
                        .isEmpty())
                .isPresent();
        return Verdict.refuseIf(
                elsewhere, "quota.elsewhere", "kind", order.kind().word());
    }

    private static Verdict alone(Order order, Store store) {
        String table = order.kind().table();
        String column = order.kind().column();
        boolean same = any(
                store,
                "select 1 from %s where quota_id = ? and %s is not distinct from ?::uuid".formatted(table, column),
                order.quota(),
                order.place());
        boolean other = any(
                store,
                "select 1 from %s where quota_id = ? and (%s is null) <> (?::uuid is null)".formatted(table, column),
                order.quota(),
                order.place());
        return Verdict.refuseIf(same, "quota.limit-there")
                .and(Verdict.refuseIf(
                        other,
                        "quota.general-and-specific",
                        "kind",
                        order.kind().word()));
    }

    private static boolean any(Store store, String query, Object... arguments) {
        return store.sql().first(query + " limit 1", row -> true, arguments).isPresent();
    }

    @Override
    public Order begin(Order order, Store store) {
        switch (order.kind()) {
            case CLUSTER ->
                store.sql()
                        .run(
                                "insert into quota_cluster_limit (quota_id, cluster_id, vcpus, memory_gib) values (?, ?, ?, ?)",
                                order.quota(),
                                order.place(),
                                order.vcpus(),
                                order.gib());
            case STORAGE ->
                store.sql()
                        .run(
                                "insert into quota_storage_limit (quota_id, storage_domain_id, gib) values (?, ?, ?)",
                                order.quota(),
                                order.place(),
                                Math.round(order.gib()));
        }
        store.changed(order.quota());
        store.log(
                EventType.USER_UPDATE_QUOTA,
                QuotaWishes.facts(new QuotaRows(store.sql()).find(order.quota()).orElseThrow(), store));
        return order;
    }
}
