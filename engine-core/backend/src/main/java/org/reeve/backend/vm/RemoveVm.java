package org.reeve.backend.vm;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeve.agent.protocol.storage.DeleteImage;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.HostCall;
import org.reeve.backend.kernel.Observed;
import org.reeve.backend.kernel.Plan;
import org.reeve.backend.kernel.Rights;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.backend.storage.PoolRows;
import org.reeve.backend.storage.Tasks;
import org.reeve.dal.vm.Vm;
import org.reeve.dal.vm.Vms;
import org.reeve.logic.lock.Lock;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.disk.DiskId;
import org.reeve.model.event.EventType;
import org.reeve.model.host.HostId;
import org.reeve.model.storage.StorageDomainId;
import org.reeve.model.user.ActionGroup;
import org.reeve.model.vm.VmId;

/**
 * Removes a machine that is down. It is gone at once; the disks that belong to it alone follow as soon as the storage has let go of
 * their bytes. A disk whose bytes cannot be removed stays behind, marked illegal, for somebody to look at.
 */
@Dependent
public class RemoveVm implements Action<RemoveVm.Order, RemoveVm.State> {

    /** @param detachOnly keeps all its disks */
    public record Order(VmId vm, boolean detachOnly) implements Request {}

    /** A disk that goes with it, and who removes its bytes. */
    public record Doomed(
            DiskId disk, String alias, HostId manager, DataCenterId dataCenter, StorageDomainId domain, boolean wipe) {}

    /** @param tasks in the order of the disks */
    public record State(VmId vm, String name, List<Doomed> disks, List<UUID> tasks) {

        public State {
            disks = List.copyOf(disks);
            tasks = List.copyOf(tasks);
        }
    }

    private final Vms vms;
    private final VmForgetting forgetting;
    private final PoolRows pools;

    @Inject
    public RemoveVm(Vms vms, VmForgetting forgetting, PoolRows pools) {
        this.vms = vms;
        this.forgetting = forgetting;
        this.pools = pools;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("vm.remove", Order.class)
                .permit(ActionGroup.DELETE_VM, Order::vm)
                .locks(order -> List.of(Lock.exclusive(order.vm())))
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        Optional<Power> found = Power.of(order.vm(), store);
        if (found.isEmpty()) {
            return Power.unknown(order.vm());
        }
        Power power = found.get();
        Vm vm = vms.find(order.vm()).orElseThrow();
        List<Own> own = order.detachOnly() ? List.of() : own(order.vm(), store);
        return Verdict.refuseIf(power.alive(), "vm.remove-needs-down", "vm", vm.name(), "status", power.word())
                .and(Verdict.refuseIf(vm.deleteProtected(), "vm.delete-protected", "vm", vm.name()))
                .and(Verdict.refuseIf(own.stream().anyMatch(Own::locked), "vm.remove-disk-locked", "vm", vm.name()))
                .and(Verdict.refuseIf(
                        !own.isEmpty() && pools.manager(vm.dataCenter()).isEmpty(),
                        "vm.remove-needs-storage",
                        "vm",
                        vm.name()));
    }

    @Override
    public State begin(Order order, Store store) {
        Vm vm = vms.find(order.vm()).orElseThrow();
        List<Own> own = order.detachOnly() ? List.of() : own(order.vm(), store);
        List<Doomed> doomed = own.stream()
                .map(one -> new Doomed(
                        one.disk(),
                        one.alias(),
                        pools.manager(vm.dataCenter()).orElseThrow(),
                        vm.dataCenter(),
                        one.domain(),
                        one.wipe()))
                .toList();
        status(doomed, "LOCKED", store);
        forgetting.forget(vm, store);
        store.log(EventType.USER_REMOVE_VM_FINISHED, Facts.about(vm.id(), vm.name()));
        return new State(vm.id(), vm.name(), doomed, List.of());
    }

    /** A disk nobody else uses. */
    private record Own(DiskId disk, String alias, StorageDomainId domain, boolean wipe, boolean locked) {

        private static Own of(ResultSet row) throws SQLException {
            return new Own(
                    new DiskId(row.getObject("id", UUID.class)),
                    row.getString("alias"),
                    new StorageDomainId(row.getObject("storage_domain_id", UUID.class)),
                    row.getBoolean("wipe_after_delete"),
                    row.getString("status").equals("LOCKED"));
        }
    }

    private static List<Own> own(VmId vm, Store store) {
        return store.sql()
                .list(
                        """
                        select d.* from disk_vm a join disk d on d.id = a.disk_id
                        where a.vm_id = ? and d.storage_type = 'IMAGE'
                            and not exists (select 1 from disk_vm o where o.disk_id = d.id and o.id <> a.id)
                        order by d.id""",
                        Own::of,
                        vm);
    }

    private static void status(List<Doomed> disks, String status, Store store) {
        store.sql()
                .run(
                        "update disk set status = ?, version = version + 1 where id = any (?)",
                        status,
                        disks.stream().map(Doomed::disk).toList());
        disks.forEach(one -> store.changed(one.disk()));
    }

    @Override
    public Plan<State> plan() {
        return Plan.<State>of()
                .undo((state, store) -> {
                    status(state.disks(), "ILLEGAL", store);
                    return state;
                })
                .calls("delete", RemoveVm::deletions, RemoveVm::begun)
                .await("deleted", RemoveVm::deleted, Tasks.LIMIT)
                .pivot()
                .write("forget", RemoveVm::forget)
                .calls("clear", RemoveVm::clearing)
                .failed(EventType.USER_FAILED_REMOVE_VM, state -> Facts.none().with("vm", state.name()))
                .build();
    }

    private static List<HostCall<UUID>> deletions(State state) {
        return state.disks().stream()
                .map(one -> HostCall.to(
                        one.manager(),
                        new DeleteImage(
                                one.disk().value(),
                                one.dataCenter().value(),
                                one.domain().value(),
                                one.wipe(),
                                false,
                                Optional.empty())))
                .toList();
    }

    private static State begun(State state, List<UUID> tasks) {
        return new State(state.vm(), state.name(), state.disks(), tasks);
    }

    private static boolean deleted(State state, Observed seen) {
        boolean all = true;
        for (int i = 0; i < state.tasks().size(); i++) {
            all &= Tasks.ended(
                    seen, state.disks().get(i).manager(), state.tasks().get(i));
        }
        return all;
    }

    private static State forget(State state, Store store) {
        List<DiskId> disks = state.disks().stream().map(Doomed::disk).toList();
        Rights.takeAll(store, disks.stream().map(DiskId::value).toList());
        store.sql().run("delete from disk where id = any (?)", disks);
        disks.forEach(store::removed);
        return state;
    }

    private static List<HostCall<Void>> clearing(State state) {
        List<HostCall<Void>> calls = new ArrayList<>();
        for (int i = 0; i < state.tasks().size(); i++) {
            calls.add(Tasks.clear(state.disks().get(i).manager(), state.tasks().get(i)));
        }
        return calls;
    }
}
