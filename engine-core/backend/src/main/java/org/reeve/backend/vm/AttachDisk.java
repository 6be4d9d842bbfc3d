package org.reeve.backend.vm;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.dal.disk.Disk;
import org.reeve.dal.disk.DiskAttachment;
import org.reeve.dal.disk.Disks;
import org.reeve.dal.disk.Plug;
import org.reeve.model.disk.DiskId;
import org.reeve.model.event.EventType;
import org.reeve.model.user.ActionGroup;
import org.reeve.model.vm.VmId;

/** Puts a disk that is there already into a machine. One that runs sees it after its next start. */
@Dependent
public class AttachDisk implements Action<AttachDisk.Order, AttachDisk.Order> {

    public record Order(VmId vm, DiskId disk, SlotChange slot) implements Request {}

    private final Disks disks;

    @Inject
    public AttachDisk(Disks disks) {
        this.disks = disks;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("vm.attach-disk", Order.class)
                .permit(ActionGroup.CONFIGURE_VM_STORAGE, Order::vm)
                .permit(ActionGroup.ATTACH_DISK, Order::disk)
                .locks(order -> DiskSlots.locks(order.vm(), order.disk()))
                .failing(EventType.USER_FAILED_ATTACH_DISK_TO_VM)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        Optional<Power> power = Power.of(order.vm(), store);
        Optional<Disk> disk = disks.find(order.disk());
        if (power.isEmpty()) {
            return Power.unknown(order.vm());
        }
        if (disk.isEmpty()) {
            return Verdict.notFound("kernel.not-found", "kind", "disk", "id", order.disk());
        }
        boolean here =
                disks.attachment(order.vm().value(), order.disk().value()).isPresent();
        boolean elsewhere = !disk.get().shareable()
                && !disks.attachments(order.disk().value()).isEmpty();
        return Verdict.refuseIf(
                        here || elsewhere, "vm.disk-in-use", "disk", disk.get().alias())
                .and(Verdict.refuseIf(
                        !sameDataCenter(order, store),
                        "vm.disk-elsewhere",
                        "disk",
                        disk.get().alias()))
                .and(DiskSlots.check(order.vm(), order.disk(), order.slot().over(Plug.PLAIN), power.get(), store));
    }

    private static boolean sameDataCenter(Order order, Store store) {
        return store.sql()
                .first(
                        """
                        select 1 from disk d join vm v on v.id = ?
                        where d.id = ? and (d.storage_domain_id is null or exists (select 1 from storage_domain_pool p
                            where p.storage_domain_id = d.storage_domain_id and p.data_center_id = v.data_center_id))""",
                        row -> true,
                        order.vm(),
                        order.disk())
                .isPresent();
    }

    @Override
    public Order begin(Order order, Store store) {
        Disk disk = disks.find(order.disk()).orElseThrow();
        Power power = Power.sure(order.vm(), store);
        Plug wanted = order.slot().over(Plug.PLAIN);
        Plug now = new Plug(
                wanted.slot(),
                wanted.plugged() && !power.alive(),
                wanted.bootable(),
                wanted.readOnly(),
                wanted.passDiscard(),
                wanted.scsiReservation());
        disks.add(new DiskAttachment(UUID.randomUUID(), disk, order.vm(), now, store.now()));
        store.created(order.disk());
        store.changed(order.vm());
        store.changed(order.disk());
        store.log(EventType.USER_ATTACH_DISK_TO_VM, power.facts().and(disk.id(), disk.alias()));
        return order;
    }
}
