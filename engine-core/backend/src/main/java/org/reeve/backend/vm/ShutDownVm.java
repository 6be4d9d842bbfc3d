package org.reeve.backend.vm;

import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Facts;
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
public class ShutDownVm implements Action<ShutDownVm.Order, ShutDownVm.State> {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    public record Order(VmId vm) implements Request {}

    public record State(VmId vm, String name) {}

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
    public State begin(Order order, Store store) {
        Power power = Power.sure(order.vm(), store);
        store.want(order.vm(), Wish.SHUT_DOWN);
        store.log(EventType.USER_INITIATED_SHUTDOWN_VM, power.facts());
        return new State(order.vm(), power.name());
    }

    @Override
    public Plan<State> plan() {
        return Plan.<State>of()
                .await(
                        "down",
                        (state, seen) ->
                                seen.vm(state.vm()).filter(VmSight::down).isPresent(),
                        LIMIT)
                .failed(EventType.VM_POWER_DOWN_FAILED, state -> Facts.about(state.vm(), state.name()))
                .build();
    }
}
