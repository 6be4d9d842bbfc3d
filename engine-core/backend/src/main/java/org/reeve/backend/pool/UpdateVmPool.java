package org.reeve.backend.pool;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Json;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.backend.vm.VmChange;
import org.reeve.backend.vm.VmMaking;
import org.reeve.logic.lock.Lock;
import org.reeve.model.event.EventType;
import org.reeve.model.pool.VmPoolId;
import org.reeve.model.user.ActionGroup;

/** Changes a pool of machines, or adds machines to it. */
@Dependent
public class UpdateVmPool implements Action<UpdateVmPool.Order, UpdateVmPool.Order> {

    /** @param like what machines that are added from now on shall be; those that are there stay what they are */
    public record Order(VmPoolId pool, PoolChange change, VmChange like) implements Request {}

    private final VmMaking machines;

    @Inject
    public UpdateVmPool(VmMaking machines) {
        this.machines = machines;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("vm-pool.update", Order.class)
                .permit(ActionGroup.EDIT_VM_POOL_CONFIGURATION, Order::pool)
                .locks(order -> List.of(Lock.exclusive(order.pool())))
                .failing(EventType.USER_UPDATE_VM_POOL_FAILED)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        PoolRows rows = new PoolRows(store);
        return rows.lock(order.pool())
                .map(pool -> pool.like(order.like()))
                .map(pool -> check(order, pool, rows, store))
                .orElseGet(() -> PoolRows.unknown(order.pool()));
    }

    private Verdict check(Order order, PoolRows.Pool pool, PoolRows rows, Store store) {
        int size = order.change().size().orElse(pool.size());
        Verdict own = rows.check(
                        order.change(),
                        Optional.of(pool.id()),
                        size,
                        order.change().prestarted().orElse(pool.prestarted()))
                .and(Verdict.refuseIf(size < pool.size(), "pool.shrinks", "size", pool.size()));
        return own.equals(Verdict.ok())
                ? added(order, pool).stream()
                        .map(name -> machines.check(PoolRows.machine(pool, name), store))
                        .reduce(own, Verdict::and)
                : own;
    }

    private static List<String> added(Order order, PoolRows.Pool pool) {
        return PoolRows.names(
                pool.name(), pool.size() + 1, order.change().size().orElse(pool.size()));
    }

    @Override
    public Order begin(Order order, Store store) {
        PoolRows rows = new PoolRows(store);
        PoolRows.Pool pool = rows.lock(order.pool()).orElseThrow().like(order.like());
        PoolChange change = order.change();
        store.sql()
                .run(
                        """
                        update vm_pool set name = coalesce(?, name), description = coalesce(?, description), comment = coalesce(?, comment),
                            type = coalesce(?, type), stateful = coalesce(?, stateful), prestarted = coalesce(?, prestarted),
                            max_per_user = coalesce(?, max_per_user), auto_storage = coalesce(?, auto_storage),
                            latest_template = coalesce(?, latest_template), machine = ?::jsonb, version = version + 1 where id = ?""",
                        change.naming().name(),
                        change.naming().description(),
                        change.naming().comment(),
                        change.type(),
                        change.stateful(),
                        change.prestarted(),
                        change.perUser(),
                        change.autoStorage(),
                        change.latestTemplate(),
                        Json.write(pool.machine()),
                        pool.id());
        List<String> names = added(order, pool);
        rows.join(
                pool,
                names.stream()
                        .map(name -> machines.make(PoolRows.machine(pool, name), store))
                        .toList());
        store.changed(pool.id());
        store.log(
                names.isEmpty() ? EventType.USER_UPDATE_VM_POOL : EventType.USER_UPDATE_VM_POOL_WITH_VMS,
                Facts.none().with("pool", change.naming().name().orElse(pool.name())));
        return order;
    }
}
