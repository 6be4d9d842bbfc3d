package org.reeve.backend.vm;

import jakarta.enterprise.context.Dependent;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.model.user.ActionGroup;
import org.reeve.model.vm.VmId;

/** Asks whether a caller may be let through to the consoles of a machine now; nothing changes. */
@Dependent
public class OpenConsole implements Action<OpenConsole.Order, OpenConsole.Order> {

    public record Order(VmId vm) implements Request {}

    @Override
    public Spec<Order> spec() {
        return Spec.named("vm.open-console", Order.class)
                .permit(ActionGroup.CONNECT_TO_VM, Order::vm)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return Power.of(order.vm(), store)
                .map(power -> Verdict.refuseIf(!power.status().running(), "vm.not-running", "vm", power.name()))
                .orElseGet(() -> Power.unknown(order.vm()));
    }

    @Override
    public Order begin(Order order, Store store) {
        return order;
    }
}
