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

/** Changes a device of a machine or a template. A machine that runs has it so after its next start. */
@Dependent
public class UpdateDevice implements Action<UpdateDevice.Order, UpdateDevice.Order> {

    /** @param spec all of it as it shall be, of the kind that it is */
    public record Order(DeviceOwner owner, DeviceId device, DeviceSpec spec) implements Request {}

    @Override
    public Spec<Order> spec() {
        return Spec.named("device.update", Order.class)
                .permitOn(
                        order -> DeviceTraits.group(order.owner(), order.spec().kind()),
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
        return new DeviceRows(store.sql())
                .find(order.owner(), order.spec().kind(), order.device())
                .map(found -> DeviceRules.check(owner.get(), Optional.of(found.id()), order.spec(), store))
                .orElseGet(() ->
                        DeviceRules.unknown(order.spec().kind(), order.device().value()));
    }

    @Override
    public Order begin(Order order, Store store) {
        new DeviceRows(store.sql()).save(order.device(), order.spec());
        Trace.of(order.owner(), store).changed(order.spec());
        return order;
    }
}
