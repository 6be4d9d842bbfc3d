package org.reeve.backend.vm;

import jakarta.enterprise.context.Dependent;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Plan;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.backend.kernel.VmSight;
import org.reeve.logic.cluster.Wish;
import org.reeve.model.event.EventType;
import org.reeve.model.user.ActionGroup;
import org.reeve.model.vm.VmId;

/** Powers a machine off without asking its guest. */
@Dependent
public class StopVm implements Action<StopVm.Order, PowerOrder.State> {

    private static final PowerOrder POWER =
            new PowerOrder(Wish.DOWN, EventType.USER_STOP_VM, EventType.USER_FAILED_STOP_VM, "down", VmSight::down);

    public record Order(VmId vm) implements Request {}

    @Override
    public Spec<Order> spec() {
        return Spec.named("vm.stop", Order.class)
                .permit(ActionGroup.STOP_VM, Order::vm)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return Power.of(order.vm(), store)
                .map(power -> Verdict.refuseIf(!power.alive(), "vm.not-running", "vm", power.name()))
                .orElseGet(() -> Power.unknown(order.vm()));
    }

    @Override
    public PowerOrder.State begin(Order order, Store store) {
        return POWER.begin(order.vm(), store);
    }

    @Override
    public Plan<PowerOrder.State> plan() {
        return POWER.plan();
    }
}
