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

/** Takes one of the protocols away by which people reach the screen of a machine, or of what is made from a template. */
@Dependent
public class RemoveGraphicsConsole implements Action<RemoveGraphicsConsole.Order, RemoveGraphicsConsole.Order> {

    public record Order(DeviceOwner owner, GraphicsType kind) implements Request {}

    private final OwnedScreens screens;

    @Inject
    public RemoveGraphicsConsole(OwnedScreens screens) {
        this.screens = screens;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("console.remove", Order.class)
                .permitOn(
                        order -> OwnedScreens.group(order.owner()),
                        order -> Target.of(order.owner().typed()))
                .locks(order -> OwnedScreens.locks(order.owner()))
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return screens.of(order.owner())
                .map(kinds -> kinds.contains(order.kind())
                        ? Verdict.ok()
                        : Verdict.notFound("kernel.not-found", "kind", "graphics console", "id", order.kind()))
                .orElseGet(() -> OwnedScreens.unknown(order.owner()));
    }

    @Override
    public Order begin(Order order, Store store) {
        screens.change(order.owner(), kinds -> kinds.remove(order.kind()), store);
        return order;
    }
}
