package org.reeve.backend.cluster;

import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import java.util.List;
import org.reeve.backend.api.Refused;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Plan;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.logic.cluster.Wish;
import org.reeve.logic.lock.Lock;
import org.reeve.model.user.ActionGroup;
import org.reeve.model.vm.VmId;

/** States a wish for a machine and waits until it is so: what the real actions come down to. */
@Dependent
class RunVm implements Action<RunVm.Order, RunVm.Order> {

    record Order(VmId vm, Wish wish) implements Request {}

    @Override
    public Spec<Order> spec() {
        return Spec.named("test.run", Order.class)
                .permit(ActionGroup.RUN_VM, Order::vm)
                .locks(order -> List.of(Lock.exclusive(order.vm())))
                .build();
    }

    @Override
    public Order begin(Order order, Store store) {
        store.want(order.vm(), order.wish());
        return order;
    }

    @Override
    public Plan<Order> plan() {
        return Plan.<Order>of()
                .await(
                        "so",
                        (order, seen) -> {
                            var sight = seen.vm(order.vm()).orElseThrow();
                            if (order.wish() == Wish.UP && sight.down() && sight.wish() == Wish.DOWN) {
                                throw new Refused(Refused.Kind.CONFLICT, "kernel.forbidden", "user", sight.cause());
                            }
                            return order.wish() == Wish.UP ? sight.up() : sight.down();
                        },
                        Duration.ofSeconds(20))
                .build();
    }
}
