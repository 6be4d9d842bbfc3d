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

/** Changes how a machine that is down sees one of its disks. */
@Dependent
public class UpdateAttachment implements Action<UpdateAttachment.Order, UpdateAttachment.Order> {

    public record Order(VmId vm, DiskId disk, SlotChange slot) implements Request {}

    private final Disks disks;

    @Inject
    public UpdateAttachment(Disks disks) {
        this.disks = disks;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("vm.update-attachment", Order.class)
                .permit(ActionGroup.CONFIGURE_VM_STORAGE, Order::vm)
                .locks(order -> DiskSlots.locks(order.vm(), order.disk()))
                .failing(EventType.USER_FAILED_UPDATE_VM_DISK)
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
        return Verdict.refuseIf(
                        power.get().alive(),
                        "vm.disk-needs-down",
                        "vm",
                        power.get().name())
                .and(DiskSlots.check(
                        order.vm(),
                        order.disk(),
                        order.slot().over(attachment.get().plug()),
                        power.get(),
                        store));
    }

    @Override
    public Order begin(Order order, Store store) {
        DiskAttachment attachment =
                disks.attachment(order.vm().value(), order.disk().value()).orElseThrow();
        attachment.plugIn(order.slot().over(attachment.plug()));
        disks.save(attachment);
        String alias = disks.find(order.disk()).orElseThrow().alias();
        store.changed(order.vm());
        store.changed(order.disk());
        store.log(
                EventType.USER_UPDATE_VM_DISK,
                Power.sure(order.vm(), store).facts().and(order.disk(), alias));
        return order;
    }
}
