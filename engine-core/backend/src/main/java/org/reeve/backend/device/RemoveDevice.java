package org.reeve.backend.device;

import jakarta.enterprise.context.Dependent;
import java.util.Optional;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Target;
import org.reeve.backend.kernel.Verdict;
import org.reeve.model.event.EventType;
import org.reeve.model.vm.DeviceId;
import org.reeve.model.vm.DeviceKind;

/** Takes a device out of a machine or a template. A machine that runs keeps it until it is down. */
@Dependent
public class RemoveDevice implements Action<RemoveDevice.Order, RemoveDevice.Order> {

    public record Order(DeviceOwner owner, DeviceKind kind, DeviceId device) implements Request {}

    @Override
    public Spec<Order> spec() {
        return Spec.named("device.remove", Order.class)
                .permitOn(
                        order -> DeviceTraits.group(order.owner(), order.kind()),
                        order -> Target.of(order.owner().typed()))
                .locks(order -> AddDevice.locks(order.owner()))
                .failing(EventType.USER_FAILED_UPDATE_VM)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        Optional<Owner> owner = Owner.find(order.owner(), store);
        if (owner.isEmpty()) {
            return Owner.unknown(order.owner());
        }
        return found(order, store)
                .map(device -> DeviceRules.down(owner.get(), order.kind()))
                .orElseGet(
                        () -> DeviceRules.unknown(order.kind(), order.device().value()));
    }

    @Override
    public Order begin(Order order, Store store) {
        DeviceSpec spec = found(order, store).orElseThrow().spec();
        new DeviceRows(store.sql()).remove(order.device());
        Trace.of(order.owner(), store).removed(spec);
        return order;
    }

    private static Optional<DeviceView> found(Order order, Store store) {
        return new DeviceRows(store.sql()).find(order.owner(), order.kind(), order.device());
    }
}
