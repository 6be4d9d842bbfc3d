package org.reeve.backend.vm;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.dal.disk.DiskAttachment;
import org.reeve.dal.disk.Disks;
import org.reeve.model.disk.DiskId;
import org.reeve.model.event.EventType;
import org.reeve.model.user.ActionGroup;
import org.reeve.model.vm.VmId;

/** Takes a disk out of a machine and keeps it. */
@Dependent
public class DetachDisk implements Action<DetachDisk.Order, DetachDisk.Order> {

    public record Order(VmId vm, DiskId disk) implements Request {}

    private final Disks disks;

    @Inject
    public DetachDisk(Disks disks) {
        this.disks = disks;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("vm.detach-disk", Order.class)
                .permit(ActionGroup.CONFIGURE_VM_STORAGE, Order::vm)
                .locks(order -> DiskSlots.locks(order.vm(), order.disk()))
                .failing(EventType.USER_FAILED_DETACH_DISK_FROM_VM)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        Optional<Power> power = Power.of(order.vm(), store);
        Optional<DiskAttachment> attachment =
                disks.attachment(order.vm().value(), order.disk().value());
        if (power.isEmpty() || attachment.isEmpty()) {
            return Verdict.notFound("kernel.not-found", "kind", "disk attachment", "id", order.disk());
        }
        boolean live = power.get().alive() && attachment.get().plug().plugged();
        return Verdict.refuseIf(live, "vm.disk-needs-down", "vm", power.get().name());
    }

    @Override
    public Order begin(Order order, Store store) {
        disks.attachment(order.vm().value(), order.disk().value()).ifPresent(disks::remove);
        String alias = disks.find(order.disk()).orElseThrow().alias();
        store.changed(order.vm());
        store.changed(order.disk());
        store.log(
                EventType.USER_DETACH_DISK_FROM_VM,
                Power.sure(order.vm(), store).facts().and(order.disk(), alias));
        return order;
    }
}
