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

/** Asks a guest to boot again. */
@Dependent
public class RebootVm implements Action<RebootVm.Order, PowerOrder.State> {

    private static final PowerOrder POWER = new PowerOrder(
            Wish.REBOOT, EventType.USER_REBOOT_VM, EventType.USER_FAILED_REBOOT_VM, "asked", VmSight::carriedOut);

    public record Order(VmId vm) implements Request {}

    @Override
    public Spec<Order> spec() {
        return Spec.named("vm.reboot", Order.class)
                .permit(ActionGroup.REBOOT_VM, Order::vm)
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
