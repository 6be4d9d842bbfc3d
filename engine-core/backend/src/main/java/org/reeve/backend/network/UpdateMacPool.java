package org.reeve.backend.network;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reeve.backend.api.Naming;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Names;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.dal.network.MacPool;
import org.reeve.dal.network.MacPools;
import org.reeve.logic.lock.Lock;
import org.reeve.model.event.EventType;
import org.reeve.model.network.MacPoolId;
import org.reeve.model.user.ActionGroup;

/** Changes a pool of hardware addresses. Cards keep addresses that are no longer in it. */
@Dependent
public class UpdateMacPool implements Action<UpdateMacPool.Order, UpdateMacPool.Order> {

    /** What is absent stays as it is. */
    public record Order(
            MacPoolId pool,
            Naming naming,
            Optional<Boolean> allowDuplicates,
            Optional<List<MacRange>> ranges,
            Optional<Boolean> isDefault)
            implements Request {}

    private final MacPools pools;

    @Inject
    public UpdateMacPool(MacPools pools) {
        this.pools = pools;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("mac-pool.update", Order.class)
                .permit(ActionGroup.EDIT_MAC_POOL, Order::pool)
                .locks(order -> {
                    List<Lock> locks = new ArrayList<>(List.of(Lock.exclusive(order.pool())));
                    order.ranges().ifPresent(ranges -> locks.add(MacRanges.LOCK));
                    order.naming().name().ifPresent(name -> locks.add(Lock.name("mac_pool", name)));
                    return locks;
                })
                .failing(EventType.MAC_POOL_EDIT_FAILED)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return pools.find(order.pool())
                .map(found -> Names.check(order.naming(), AddMacPool.LONGEST_NAME)
                        .and(order.naming()
                                .name()
                                .flatMap(pools::named)
                                .filter(other -> !other.id().equals(found.id()))
                                .map(other -> Verdict.refuse("network.mac-pool-name-taken", "name", other.name()))
                                .orElse(Verdict.ok()))
                        .and(order.ranges()
                                .map(ranges -> MacRanges.check(ranges, Optional.of(found.id()), store))
                                .orElse(Verdict.ok()))
                        .and(single(order, found, store))
                        .and(Verdict.refuseIf(
                                order.isDefault()
                                        .filter(on -> on != found.defaultPool())
                                        .isPresent(),
                                "network.mac-pool-default-stays")))
                .orElseGet(() -> Verdict.notFound("kernel.not-found", "kind", "MAC pool", "id", order.pool()));
    }

    /** Addresses that two cards have already cannot be made single by wishing so. */
    private static Verdict single(Order order, MacPool found, Store store) {
        boolean stops = found.allowDuplicates()
                && order.allowDuplicates().filter(on -> !on).isPresent();
        return Verdict.refuseIf(
                stops
                        && store.sql()
                                .first(
                                        "select 1 from mac_use where mac_pool_id = ? group by mac having count(*) > 1 limit 1",
                                        row -> true,
                                        found.id())
                                .isPresent(),
                "network.mac-pool-duplicates",
                "name",
                found.name());
    }

    @Override
    public Order begin(Order order, Store store) {
        // Whoever takes an address meanwhile waits, and then takes it from the new ranges.
        MacPool changed = pools.lock(order.pool().value()).orElseThrow();
        changed.describe(
                order.naming().name().orElse(changed.name()),
                order.naming().description().orElse(changed.description()));
        order.allowDuplicates().ifPresent(changed::allowDuplicates);
        pools.save(changed);
        order.ranges().ifPresent(ranges -> {
            store.sql().run("delete from mac_pool_range where mac_pool_id = ?", changed.id());
            MacRanges.add(changed.id(), ranges, pools);
        });
        store.sql()
                .run("update mac_use set duplicate = ? where mac_pool_id = ?", changed.allowDuplicates(), changed.id());
        store.changed(changed.id());
        store.log(EventType.MAC_POOL_EDIT_SUCCESS, Facts.about(changed.id(), changed.name()));
        return order;
    }
}
