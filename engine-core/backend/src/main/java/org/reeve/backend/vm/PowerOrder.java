package org.reeve.backend.vm;

import java.time.Duration;
import java.util.function.Predicate;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Plan;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.VmSight;
import org.reeve.logic.cluster.Wish;
import org.reeve.model.event.EventType;
import org.reeve.model.vm.VmId;

/**
 * What orders to a running machine have in common: the wish is written down for the cluster writer, and its sight awaited.
 *
 * @param stage what is waited for
 * @param reached how it is known
 */
record PowerOrder(Wish wish, EventType asked, EventType failed, String stage, Predicate<VmSight> reached) {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    public record State(VmId vm, String name) {}

    State begin(VmId vm, Store store) {
        Power power = Power.sure(vm, store);
        store.want(vm, wish);
        store.log(asked, power.facts());
        return new State(vm, power.name());
    }

    Plan<State> plan() {
        return Plan.<State>of()
                .await(
                        stage,
                        (state, seen) -> seen.vm(state.vm()).filter(reached).isPresent(),
                        LIMIT)
                .failed(failed, state -> Facts.about(state.vm(), state.name()))
                .build();
    }
}
