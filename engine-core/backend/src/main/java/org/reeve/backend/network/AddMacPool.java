package org.reeve.backend.network;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

/** Adds a pool of hardware addresses, for clusters that shall have their own. */
@Dependent
public class AddMacPool implements Action<AddMacPool.Order, AddMacPool.Order> {

    static final int LONGEST_NAME = 255;

    public record Order(Naming naming, boolean allowDuplicates, List<MacRange> ranges) implements Request {}

    private final MacPools pools;

    @Inject
    public AddMacPool(MacPools pools) {
        this.pools = pools;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("mac-pool.add", Order.class)
                .permitOnSystem(ActionGroup.CREATE_MAC_POOL)
                .locks(order -> List.of(
                        MacRanges.LOCK,
                        Lock.name("mac_pool", order.naming().name().orElse(""))))
                .failing(EventType.MAC_POOL_ADD_FAILED)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return Names.checkNew(order.naming(), LONGEST_NAME)
                .and(order.naming()
                        .name()
                        .flatMap(pools::named)
                        .map(other -> Verdict.refuse("network.mac-pool-name-taken", "name", other.name()))
                        .orElse(Verdict.ok()))
                .and(MacRanges.check(order.ranges(), Optional.empty(), store));
    }

    @Override
    public Order begin(Order order, Store store) {
        MacPool added = new MacPool(
                new MacPoolId(UUID.randomUUID()), order.naming().name().orElseThrow(), order.allowDuplicates());
        added.describe(added.name(), order.naming().description().orElse(""));
        pools.add(added);
        MacRanges.add(added.id(), order.ranges(), pools);
        store.created(added.id());
        store.added(added.id());
        store.log(EventType.MAC_POOL_ADD_SUCCESS, Facts.about(added.id(), added.name()));
        return order;
    }
}
