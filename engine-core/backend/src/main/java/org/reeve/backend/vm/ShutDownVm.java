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

/** Asks a guest to shut down. A guest that does not want to stays up: nobody pulls its plug. */
@Dependent
public class ShutDownVm implements Action<ShutDownVm.Order, PowerOrder.State> {

    private static final PowerOrder POWER = new PowerOrder(
            Wish.SHUT_DOWN,
            EventType.USER_INITIATED_SHUTDOWN_VM,
            EventType.VM_POWER_DOWN_FAILED,
            "down",
            VmSight::down);

    public record Order(VmId vm) implements Request {}

    @Override
    public Spec<Order> spec() {
        return Spec.named("vm.shut-down", Order.class)
                .permit(ActionGroup.SHUT_DOWN_VM, Order::vm)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return Power.needsGuest(order.vm(), store);
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
