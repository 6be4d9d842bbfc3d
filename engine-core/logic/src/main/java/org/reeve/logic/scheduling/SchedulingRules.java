package org.reeve.logic.scheduling;

import java.util.Optional;
import java.util.function.Function;
import org.reeve.logic.affinity.Affinities;
import org.reeve.model.host.HostId;
import org.reeve.model.vm.VmId;

/** Everything by which a cluster decides where a machine goes. */
public record SchedulingRules(SchedulingPolicy policy, Affinities affinities) {

    public static SchedulingRules usual() {
        return new SchedulingRules(SchedulingPolicy.none(), Affinities.NONE);
    }

    /** @param placeOf where a machine runs or may run */
    public Arrival arrival(VmId vm, VmDemand demand, boolean available, Function<VmId, Optional<HostId>> placeOf) {
        return new Arrival(demand, available, affinities.pulls(vm, placeOf));
    }
}
