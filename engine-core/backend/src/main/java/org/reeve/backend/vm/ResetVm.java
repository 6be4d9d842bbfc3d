package org.reeve.backend.vm;

import jakarta.enterprise.context.Dependent;
import java.util.Optional;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.HostCall;
import org.reeve.backend.kernel.Plan;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.model.event.EventType;
import org.reeve.model.host.HostId;
import org.reeve.model.user.ActionGroup;
import org.reeve.model.vm.VmId;

/** Pulls the reset line of a machine, without asking its guest. */
@Dependent
public class ResetVm implements Action<ResetVm.Order, ResetVm.State> {

    public record Order(VmId vm) implements Request {}

    public record State(VmId vm, String name, HostId host) {}

    @Override
    public Spec<Order> spec() {
        return Spec.named("vm.reset", Order.class)
                .permit(ActionGroup.RESET_VM, Order::vm)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return Power.needsGuest(order.vm(), store);
    }

    @Override
    public State begin(Order order, Store store) {
        Power power = Power.sure(order.vm(), store);
        store.log(EventType.USER_RESET_VM, power.facts());
        return new State(order.vm(), power.name(), power.host().orElseThrow());
    }

    @Override
    public Plan<State> plan() {
        return Plan.<State>of()
                .call(
                        "reset",
                        state -> Optional.of(HostCall.about(
                                state.vm(),
                                state.host(),
                                new org.reeve.agent.protocol.vm.ResetVm(
                                        state.vm().value()))))
                .failed(EventType.USER_FAILED_RESET_VM, state -> Facts.about(state.vm(), state.name()))
                .build();
    }
}
