package org.reeve.backend.vm;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.model.event.EventType;
import org.reeve.model.user.ActionGroup;
import org.reeve.model.vm.GraphicsType;
import org.reeve.model.vm.VmId;

/** Takes one of the protocols away by which people reach the screen of a machine. */
@Dependent
public class RemoveGraphicsConsole implements Action<RemoveGraphicsConsole.Order, RemoveGraphicsConsole.Order> {

    public record Order(VmId vm, GraphicsType kind) implements Request {}

    private final VmScreens screens;

    @Inject
    public RemoveGraphicsConsole(VmScreens screens) {
        this.screens = screens;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("console.remove", Order.class)
                .permit(ActionGroup.EDIT_VM_PROPERTIES, Order::vm)
                .locks(order -> VmScreens.locks(order.vm()))
                .failing(EventType.USER_FAILED_UPDATE_VM)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return screens.of(order.vm())
                .map(kinds -> kinds.contains(order.kind())
                        ? Verdict.ok()
                        : Verdict.notFound("kernel.not-found", "kind", "graphics console", "id", order.kind()))
                .orElseGet(() -> Power.unknown(order.vm()));
    }

    @Override
    public Order begin(Order order, Store store) {
        screens.change(order.vm(), kinds -> kinds.remove(order.kind()), store);
        return order;
    }
}
