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

/** Powers a machine off without asking its guest. */
@Dependent
public class StopVm implements Action<StopVm.Order, StopVm.State> {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    public record Order(VmId vm) implements Request {}

    public record State(VmId vm, String name) {}

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
    public State begin(Order order, Store store) {
        Power power = Power.sure(order.vm(), store);
        store.want(order.vm(), Wish.DOWN);
        store.log(EventType.USER_STOP_VM, power.facts());
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
                .failed(EventType.USER_FAILED_STOP_VM, state -> Facts.about(state.vm(), state.name()))
                .build();
    }
}
