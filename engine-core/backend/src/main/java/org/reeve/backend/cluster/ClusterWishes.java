package org.reeve.backend.cluster;

import java.util.Map;
import java.util.Optional;
import org.reeve.model.cluster.Architecture;
import org.reeve.model.cluster.BiosType;
import org.reeve.model.cluster.Resilience;
import org.reeve.model.network.MacPoolId;
import org.reeve.model.scheduling.SchedulingPolicyId;

/** What somebody wants a cluster to be like; what is absent stays as it is, or as usual in a new one. */
public record ClusterWishes(
        Optional<String> level, Processing processing, Promises promises, Rules rules, ClusterSettings settings) {

    public static final ClusterWishes NONE = new ClusterWishes(
            Optional.empty(),
            new Processing(Optional.empty(), Optional.empty(), Optional.empty()),
            new Promises(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
            new Rules(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
            ClusterSettings.usual());

    /** The processor that machines shall see. */
    public record Processing(Optional<String> type, Optional<Architecture> architecture, Optional<BiosType> bios) {}

    /** How far the resources of hosts shall be promised more than once. */
    public record Promises(
            Optional<Integer> memoryPercent,
            Optional<Boolean> threadsAsCores,
            Optional<Boolean> ballooning,
            Optional<Boolean> ksm,
            Optional<Boolean> haReservation) {}

    /**
     * What shall happen when hosts fail, where machines start, and where their addresses come from.
     *
     * @param schedulingProperties what shall hold otherwise than in the policy; absent with another policy: nothing
     */
    public record Rules(
            Optional<Boolean> fencing,
            Optional<Resilience> resilience,
            Optional<SchedulingPolicyId> schedulingPolicy,
            Optional<Map<String, String>> schedulingProperties,
            Optional<MacPoolId> macPool) {}

    public ClusterWishes with(Processing other) {
        return new ClusterWishes(level, other, promises, rules, settings);
    }
}
