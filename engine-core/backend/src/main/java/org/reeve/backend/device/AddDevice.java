package org.reeve.backend.device;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Optional;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Target;
import org.reeve.backend.kernel.Verdict;
import org.reeve.logic.lock.Lock;
import org.reeve.model.event.EventType;
import org.reeve.model.vm.DeviceId;
import org.reeve.model.vm.DeviceKind;

/** Puts a device into a machine or a template. A machine that runs has it after its next start. */
@Dependent
public class AddDevice implements Action<AddDevice.Order, AddDevice.Order> {

    public record Order(DeviceOwner owner, DeviceSpec spec) implements Request {}

    @Override
    public Spec<Order> spec() {
        return Spec.named("device.add", Order.class)
                .permitOn(
                        order -> DeviceTraits.group(order.owner(), order.spec().kind()),
                        order -> Target.of(order.owner().typed()))
                .locks(order -> locks(order.owner()))
                .failing(EventType.USER_FAILED_UPDATE_VM)
                .build();
    }

    static List<Lock> locks(DeviceOwner owner) {
        return List.of(
                Lock.shared(owner.typed()), Lock.name("devices", owner.id().toString()));
    }

    @Override
    public Verdict check(Order order, Store store) {
        return Owner.find(order.owner(), store)
                .map(owner -> DeviceRules.check(owner, drive(order, store), order.spec(), store))
                .orElseGet(() -> Owner.unknown(order.owner()));
    }

    @Override
    public Order begin(Order order, Store store) {
        var rows = new DeviceRows(store.sql());
        Optional<DeviceId> drive = drive(order, store);
        drive.ifPresent(id -> rows.save(id, order.spec()));
        store.created(drive.orElseGet(() -> rows.add(order.owner(), order.spec())));
        Trace.of(order.owner(), store).added(order.spec());
        return order;
    }

    /** Everybody has one CD drive: to add one means to put a CD into it. */
    private static Optional<DeviceId> drive(Order order, Store store) {
        return order.spec().kind() != DeviceKind.CD
                ? Optional.empty()
                : new DeviceRows(store.sql())
                        .of(order.owner(), DeviceKind.CD).stream().findFirst().map(DeviceView::id);
    }
}
