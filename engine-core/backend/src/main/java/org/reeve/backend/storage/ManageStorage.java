package org.reeve.backend.storage;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Plan;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.dal.datacenter.DataCenterSeen;
import org.reeve.dal.datacenter.DataCenters;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.datacenter.DataCenterStatus;
import org.reeve.model.event.EventType;
import org.reeve.model.host.HostId;
import org.reeve.model.user.ActionGroup;

/** Makes a host the manager of its data center's storage. {@link StorageWatch} orders it when nobody is. */
@Dependent
public class ManageStorage implements Action<ManageStorage.Order, ManageStorage.State> {

    public record Order(DataCenterId dataCenter, HostId host) implements Request {}

    public record State(StoragePool pool, Seat seat) implements SeatStages.Seated<State> {
        @Override
        public State seated(Seat next) {
            return new State(pool, next);
        }
    }

    private final DataCenters dataCenters;
    private final PoolRows rows;

    @Inject
    public ManageStorage(DataCenters dataCenters, PoolRows rows) {
        this.dataCenters = dataCenters;
        this.rows = rows;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("storage.manage", Order.class)
                .permit(ActionGroup.EDIT_STORAGE_POOL_CONFIGURATION, Order::dataCenter)
                .locks(order -> List.of(PoolRows.lock(order.dataCenter())))
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        Optional<StoragePool> pool = StoragePool.find(store.sql(), order.dataCenter());
        Optional<StorageHost> host = StorageHost.find(store, order.host());
        if (pool.isEmpty() || host.isEmpty()) {
            return Verdict.notFound("kernel.not-found", "kind", "data center", "id", order.dataCenter());
        }
        DataCenterStatus status =
                dataCenters.seen(order.dataCenter()).map(DataCenterSeen::status).orElseThrow();
        boolean idle = status == DataCenterStatus.MAINTENANCE || status == DataCenterStatus.UNINITIALIZED;
        return Verdict.refuseIf(
                        !host.get().up(),
                        "storage.host-not-up",
                        "host",
                        host.get().name())
                .and(Verdict.refuseIf(
                        idle, "storage.idle", "data_center", pool.get().name()))
                .and(Verdict.refuseIf(
                        status == DataCenterStatus.UP,
                        "storage.managed",
                        "data_center",
                        pool.get().name()));
    }

    @Override
    public State begin(Order order, Store store) {
        rows.become(order.dataCenter(), DataCenterStatus.CONTEND, store);
        int number = StorageHost.numbered(store.sql(), order.host(), order.dataCenter());
        return new State(
                StoragePool.find(store.sql(), order.dataCenter()).orElseThrow(), Seat.wanted(order.host(), number));
    }

    @Override
    public Plan<State> plan() {
        Plan.Builder<State> plan = Plan.<State>of().undo((s, store) -> {
            rows.become(s.pool().id(), DataCenterStatus.NON_RESPONSIVE, store);
            return s;
        });
        SeatStages.take(plan).pivot().write("record", (s, store) -> {
            rows.managed(s.pool().id(), s.pool().name(), s.seat(), store);
            rows.tellHosts(store);
            return s;
        });
        return SeatStages.clear(plan)
                .failed(
                        EventType.SYSTEM_CHANGE_STORAGE_POOL_STATUS_PROBLEMATIC,
                        s -> Facts.about(s.pool().id(), s.pool().name()))
                .build();
    }
}
