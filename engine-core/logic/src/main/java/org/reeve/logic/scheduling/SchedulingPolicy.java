package org.reeve.logic.scheduling;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.reeve.model.Percent;

/** Which conditions and wishes count in a cluster, and how much memory may be promised beyond what is there. */
public record SchedulingPolicy(
        String name, List<Filter> filters, Map<Weight, Integer> weights, Percent memoryOvercommit) {

    public SchedulingPolicy {
        filters = List.copyOf(filters);
        weights = Map.copyOf(weights);
    }

    /** oVirt's default policy "none": it moves nothing, but starts machines where the load is least. */
    public static SchedulingPolicy none() {
        return new SchedulingPolicy("none", List.of(Filter.values()), even(), Percent.ALL);
    }

    /** Equal numbers of machines rather than equal load. */
    public static SchedulingPolicy vmEvenlyDistributed() {
        return new SchedulingPolicy(
                "vm_evenly_distributed", List.of(Filter.values()), Map.of(Weight.VM_EVEN_DISTRIBUTION, 2), Percent.ALL);
    }

    public SchedulingPolicy overcommitting(Percent memory) {
        return new SchedulingPolicy(name, filters, weights, memory);
    }

    private static Map<Weight, Integer> even() {
        Map<Weight, Integer> weights = new EnumMap<>(Weight.class);
        weights.put(Weight.CPU_EVEN_DISTRIBUTION, 2);
        weights.put(Weight.MEMORY_EVEN_DISTRIBUTION, 1);
        return weights;
    }
}
