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

/** Asks a guest to boot again. */
@Dependent
public class RebootVm implements Action<RebootVm.Order, RebootVm.State> {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    public record Order(VmId vm) implements Request {}

    public record State(VmId vm, String name) {}

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
    public State begin(Order order, Store store) {
        Power power = Power.sure(order.vm(), store);
        store.want(order.vm(), Wish.REBOOT);
        store.log(EventType.USER_REBOOT_VM, power.facts());
        return new State(order.vm(), power.name());
    }

    @Override
    public Plan<State> plan() {
        return Plan.<State>of()
                .await(
                        "asked",
                        (state, seen) ->
                                seen.vm(state.vm()).filter(VmSight::carriedOut).isPresent(),
                        LIMIT)
                .failed(EventType.USER_FAILED_REBOOT_VM, state -> Facts.about(state.vm(), state.name()))
                .build();
    }
}
