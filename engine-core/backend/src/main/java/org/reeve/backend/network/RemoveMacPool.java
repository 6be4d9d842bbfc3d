package org.reeve.backend.network;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Rights;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.dal.network.MacPool;
import org.reeve.dal.network.MacPools;
import org.reeve.logic.lock.Lock;
import org.reeve.model.event.EventType;
import org.reeve.model.network.MacPoolId;
import org.reeve.model.user.ActionGroup;

/** Removes a pool of hardware addresses that no cluster draws from. */
@Dependent
public class RemoveMacPool implements Action<RemoveMacPool.Order, RemoveMacPool.Order> {

    public record Order(MacPoolId pool) implements Request {}

    private final MacPools pools;

    @Inject
    public RemoveMacPool(MacPools pools) {
        this.pools = pools;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("mac-pool.remove", Order.class)
                .permit(ActionGroup.DELETE_MAC_POOL, Order::pool)
                .locks(order -> List.of(Lock.exclusive(order.pool())))
                .failing(EventType.MAC_POOL_REMOVE_FAILED)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return pools.find(order.pool())
                .map(found -> unused(found, store))
                .orElseGet(() -> Verdict.notFound("kernel.not-found", "kind", "MAC pool", "id", order.pool()));
    }

    private static Verdict unused(MacPool found, Store store) {
        boolean used = store.sql()
                .first(
                        "select 1 where exists (select 1 from cluster where mac_pool_id = ?) or exists (select 1 from mac_use where mac_pool_id = ?)",
                        row -> true,
                        found.id(),
                        found.id())
                .isPresent();
        return Verdict.refuseIf(found.defaultPool(), "network.mac-pool-default", "name", found.name())
                .and(Verdict.refuseIf(used, "network.mac-pool-in-use", "name", found.name()));
    }

    @Override
    public Order begin(Order order, Store store) {
        MacPool removed = pools.find(order.pool()).orElseThrow();
        Rights.takeAll(store, removed.id());
        pools.remove(removed);
        store.removed(removed.id());
        store.log(EventType.MAC_POOL_REMOVE_SUCCESS, Facts.about(removed.id(), removed.name()));
        return order;
    }
}
