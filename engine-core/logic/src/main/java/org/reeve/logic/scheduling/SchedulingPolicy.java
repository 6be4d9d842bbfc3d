package org.reeve.logic.scheduling;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.reeve.model.Percent;

/** Which conditions and wishes count in a cluster, and how much memory may be promised beyond what is there. */
public record SchedulingPolicy(
        String name, List<Filter> filters, Map<Weight, Integer> weights, Percent memoryOvercommit) {

    private static final List<Filter> EVERY_DAY = Arrays.stream(Filter.values())
            .filter(filter -> filter != Filter.CLUSTER_IN_MAINTENANCE)
            .toList();
    private static final Map<Weight, Integer> AFFINE =
            new EnumMap<>(Map.of(Weight.VM_AFFINITY, 1, Weight.HOST_AFFINITY, 20));

    public SchedulingPolicy {
        filters = List.copyOf(filters);
        weights = Map.copyOf(weights);
    }

    /** oVirt's default policy "none": it moves nothing, but starts machines where the load is least. */
    public static SchedulingPolicy none() {
        return new SchedulingPolicy("none", EVERY_DAY, even(), Percent.ALL);
    }

    /** Equal numbers of machines rather than equal load. */
    public static SchedulingPolicy vmEvenlyDistributed() {
        return new SchedulingPolicy(
                "vm_evenly_distributed", EVERY_DAY, Map.of(Weight.VM_EVEN_DISTRIBUTION, 2), Percent.ALL);
    }

    public SchedulingPolicy overcommitting(Percent memory) {
        return new SchedulingPolicy(name, filters, weights, memory);
    }

    private static Map<Weight, Integer> even() {
        Map<Weight, Integer> weights = new EnumMap<>(AFFINE);
        weights.put(Weight.CPU_EVEN_DISTRIBUTION, 2);
        weights.put(Weight.MEMORY_EVEN_DISTRIBUTION, 1);
        return weights;
    }
}
