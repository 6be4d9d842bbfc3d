package org.reeve.backend.pool;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.event.EventType;
import org.reeve.model.pool.VmPoolId;
import org.reeve.model.pool.VmPoolType;
import org.reeve.model.template.TemplateId;
import org.reeve.model.user.ActionGroup;

/** Adds a pool of machines that are alike, and the machines. */
@Dependent
public class AddVmPool implements Action<AddVmPool.Order, AddVmPool.Order> {

    /** @param like what every machine of the pool shall be, over what the template says */
    public record Order(ClusterId cluster, TemplateId template, PoolChange change, VmChange like) implements Request {}

    private final VmMaking machines;

    @Inject
    public AddVmPool(VmMaking machines) {
        this.machines = machines;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("vm-pool.add", Order.class)
                .permit(ActionGroup.CREATE_VM_POOL, Order::cluster)
                .permit(ActionGroup.CREATE_VM, Order::template)
                .locks(order -> List.of(
                        Lock.shared(order.cluster()),
                        Lock.name("vm_pool", order.change().naming().name().orElse(""))))
                .failing(EventType.USER_ADD_VM_POOL_WITH_VMS_FAILED)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        int size = order.change().size().orElse(0);
        Verdict own = Verdict.invalidIf(order.change().naming().name().isEmpty(), "kernel.name-missing")
                .and(new PoolRows(store)
                        .check(
                                order.change(),
                                Optional.empty(),
                                size,
                                order.change().prestarted().orElse(0)));
        if (!own.equals(Verdict.ok())) {
            return own;
        }
        PoolRows.Pool pool = draft(order);
        return PoolRows.names(pool.name(), 1, Math.max(1, size)).stream()
                .map(name -> machines.check(PoolRows.machine(pool, name), store))
                .reduce(Verdict.ok(), Verdict::and);
    }

    private static PoolRows.Pool draft(Order order) {
        return new PoolRows.Pool(
                new VmPoolId(UUID.randomUUID()),
                order.change().naming().name().orElseThrow(),
                order.cluster(),
                order.template(),
                order.change().size().orElse(0),
                order.change().prestarted().orElse(0),
                order.like());
    }

    @Override
    public Order begin(Order order, Store store) {
        PoolRows.Pool pool = draft(order);
        PoolChange change = order.change();
        store.sql()
                .run(
                        """
                        insert into vm_pool (id, cluster_id, template_id, name, description, comment, type, stateful, prestarted, max_per_user,
                            auto_storage, latest_template, machine) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""",
                        pool.id(),
                        pool.cluster(),
                        pool.template(),
                        pool.name(),
                        change.naming().description().orElse(""),
                        change.naming().comment().orElse(""),
                        change.type().orElse(VmPoolType.AUTOMATIC),
                        change.stateful().orElse(false),
                        pool.prestarted(),
                        change.perUser().orElse(1),
                        change.autoStorage().orElse(false),
                        change.latestTemplate().orElse(false),
                        Json.write(pool.machine()));
        new PoolRows(store)
                .join(
                        pool,
                        PoolRows.names(pool.name(), 1, pool.size()).stream()
                                .map(name -> machines.make(PoolRows.machine(pool, name), store))
                                .toList());
        store.created(pool.id());
        store.added(pool.id());
        store.log(EventType.USER_ADD_VM_POOL_WITH_VMS, Facts.none().with("pool", pool.name()));
        return order;
    }
}
