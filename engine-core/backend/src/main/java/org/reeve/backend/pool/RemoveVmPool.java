package org.reeve.backend.pool;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.reeve.backend.api.Request;
import org.reeve.backend.icon.Pictures;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Rights;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.backend.vm.VmForgetting;
import org.reeve.dal.vm.Vms;
import org.reeve.logic.lock.Lock;
import org.reeve.model.event.EventType;
import org.reeve.model.pool.VmPoolId;
import org.reeve.model.user.ActionGroup;
import org.reeve.model.vm.VmId;

/** Removes a pool and its machines, when none of them runs and none has disks of its own. */
@Dependent
public class RemoveVmPool implements Action<RemoveVmPool.Order, RemoveVmPool.Order> {

    public record Order(VmPoolId pool) implements Request {}

    private final Vms vms;
    private final VmForgetting forgetting;

    @Inject
    public RemoveVmPool(Vms vms, VmForgetting forgetting) {
        this.vms = vms;
        this.forgetting = forgetting;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("vm-pool.remove", Order.class)
                .permit(ActionGroup.DELETE_VM_POOL, Order::pool)
                .locks(order -> List.of(Lock.exclusive(order.pool())))
                .failing(EventType.USER_REMOVE_VM_POOL_FAILED)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return new PoolRows(store)
                .lock(order.pool())
                .map(pool -> Verdict.refuseIf(busy(order, store), "pool.machine-runs", "name", pool.name())
                        .and(Verdict.refuseIf(disks(order, store), "pool.machine-has-disks", "name", pool.name())))
                .orElseGet(() -> PoolRows.unknown(order.pool()));
    }

    private static boolean busy(Order order, Store store) {
        return store.sql()
                .first(
                        """
                        select 1 from vm v join vm_seen s on s.vm_id = v.id join vm_wanted w on w.vm_id = v.id
                        where v.vm_pool_id = ? and (s.status not in ('DOWN', 'UNASSIGNED') or w.state <> 'DOWN') limit 1""",
                        row -> true,
                        order.pool())
                .isPresent();
    }

    private static boolean disks(Order order, Store store) {
        return store.sql()
                .first(
                        "select 1 from disk_vm a join vm v on v.id = a.vm_id where v.vm_pool_id = ? limit 1",
                        row -> true,
                        order.pool())
                .isPresent();
    }

    @Override
    public Order begin(Order order, Store store) {
        PoolRows.Pool pool = new PoolRows(store).lock(order.pool()).orElseThrow();
        List<VmId> machines = store.sql()
                .list(
                        "select id from vm where vm_pool_id = ?",
                        row -> new VmId(row.getObject(1, UUID.class)),
                        pool.id());
        Rights.takeAll(store, pool.id());
        machines.stream().flatMap(id -> vms.find(id).stream()).forEach(vm -> forgetting.forget(vm, store));
        store.sql().run("delete from vm_pool where id = ?", pool.id());
        Pictures.forget(pool.machine().settings().links().icons(), store);
        store.removed(pool.id());
        store.log(EventType.USER_REMOVE_VM_POOL, Facts.none().with("pool", pool.name()));
        return order;
    }
}
