package org.reeve.backend.host;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reeve.agent.protocol.host.CpuStats;
import org.reeve.agent.protocol.host.HostLoad;

/** How busy the processors of each NUMA node are: the mean of its own. */
final class NodeLoads {

    /** Percent. */
    record Load(double user, double system, double idle) {}

    private NodeLoads() {}

    static Map<Integer, Load> of(HostLoad load) {
        return load.cpuStatistics().values().stream()
                .collect(Collectors.groupingBy(
                        cpu -> cpu.nodeIndex().orElse(0),
                        TreeMap::new,
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                cpus -> new Load(
                                        mean(cpus, cpu -> cpu.cpuUser().orElse(0.0)),
                                        mean(cpus, cpu -> cpu.cpuSys().orElse(0.0)),
                                        mean(cpus, cpu -> cpu.cpuIdle().orElse(0.0))))));
    }

    private static double mean(List<CpuStats> cpus, Function<CpuStats, Double> part) {
        return cpus.stream().mapToDouble(part::apply).average().orElse(0);
    }
}
