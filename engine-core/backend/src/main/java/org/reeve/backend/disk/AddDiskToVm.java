package org.reeve.backend.disk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Plan;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.logic.lock.Lock;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.disk.DiskInterface;
import org.reeve.model.user.ActionGroup;
import org.reeve.model.vm.VmId;

/** Makes a disk and puts it into a machine at once, in one order. */
@Dependent
public class AddDiskToVm implements Action<AddDiskToVm.Order, DiskMaking.State> {

    /** @param active whether the machine is to see it, as far as it can: one that runs sees it after its next start */
    public record Order(VmId vm, NewDisk disk, Slot slot) implements Request {}

    /** How the machine is to see the disk. */
    public record Slot(DiskInterface bus, boolean active, boolean bootable, boolean readOnly, boolean passDiscard) {}

    private final DiskMaking making;

    @Inject
    public AddDiskToVm(DiskMaking making) {
        this.making = making;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("disk.add-to-vm", Order.class)
                .permit(ActionGroup.CONFIGURE_VM_STORAGE, Order::vm)
                .permit(ActionGroup.CREATE_DISK, order -> order.disk().domain())
                .locks(order -> List.of(Lock.shared(order.disk().domain()), Lock.shared(order.vm()), bootLock(order)))
                .build();
    }

    /** Two disks that both want to be the boot disk, or the same machine twice, take turns. */
    private static Lock bootLock(Order order) {
        return Lock.name("vm_disks", order.vm().toString());
    }

    private record Machine(String name, DataCenterId dataCenter, boolean boots) {}

    @Override
    public Verdict check(Order order, Store store) {
        Optional<Machine> machine = store.sql()
                .first(
                        """
                        select v.name, v.data_center_id,
                            exists (select 1 from disk_vm a where a.vm_id = v.id and a.bootable) as boots
                        from vm v where v.id = ?""",
                        row -> new Machine(
                                row.getString("name"),
                                new DataCenterId(row.getObject("data_center_id", java.util.UUID.class)),
                                row.getBoolean("boots")),
                        order.vm());
        if (machine.isEmpty()) {
            return Verdict.notFound("kernel.not-found", "kind", "virtual machine", "id", order.vm());
        }
        return Verdict.refuseIf(
                        order.slot().bootable() && machine.get().boots(),
                        "disk.boot-taken",
                        "vm",
                        machine.get().name())
                .and(Verdict.invalidIf(
                        order.slot().readOnly() && order.slot().bus() == DiskInterface.IDE, "disk.read-only-ide"))
                .and(making.reachable(order.disk(), machine.get().dataCenter(), store))
                .and(making.check(order.disk(), store));
    }

    @Override
    public DiskMaking.State begin(Order order, Store store) {
        return making.begin(order.disk(), Optional.of(order), store);
    }

    @Override
    public Plan<DiskMaking.State> plan() {
        return making.plan();
    }
}
