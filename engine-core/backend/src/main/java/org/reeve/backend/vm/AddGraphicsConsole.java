package org.reeve.backend.vm;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.reeve.backend.api.Request;
import org.reeve.backend.device.DeviceOwner;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Target;
import org.reeve.backend.kernel.Verdict;
import org.reeve.model.vm.GraphicsType;

/** Lets people reach the screen of a machine, or of what is made from a template, by one more protocol. */
@Dependent
public class AddGraphicsConsole implements Action<AddGraphicsConsole.Order, AddGraphicsConsole.Order> {

    public record Order(DeviceOwner owner, GraphicsType kind) implements Request {}

    private final OwnedScreens screens;

    @Inject
    public AddGraphicsConsole(OwnedScreens screens) {
        this.screens = screens;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("console.add", Order.class)
                .permitOn(
                        order -> OwnedScreens.group(order.owner()),
                        order -> Target.of(order.owner().typed()))
                .locks(order -> OwnedScreens.locks(order.owner()))
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return screens.of(order.owner())
                .map(kinds -> Verdict.refuseIf(kinds.contains(order.kind()), "vm.console-taken", "kind", order.kind()))
                .orElseGet(() -> OwnedScreens.unknown(order.owner()));
    }

    @Override
    public Order begin(Order order, Store store) {
        screens.change(order.owner(), kinds -> kinds.add(order.kind()), store);
        return order;
    }
}
