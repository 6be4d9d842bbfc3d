package org.reeve.agent.core.port;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How busy the host is. CPU times are counters since boot.
 *
 * @param hugePages when memory is given in large pieces without anybody asking: always, madvise or never
 */
public record HostLoad(
        Instant at,
        Instant bootTime,
        List<CpuTimes> cpus,
        Memory memory,
        List<NodeMemory> nodes,
        double load1,
        long anonHugePagesKib,
        boolean ksmRunning,
        long ksmPages,
        Optional<String> hugePages) {

    public HostLoad {
        cpus = List.copyOf(cpus);
        nodes = List.copyOf(nodes);
    }

    /** What is left of the memory near one group of processors. */
    public record NodeMemory(int node, long totalKib, long freeKib) {}

    /** One logical processor. */
    public record CpuTimes(int index, Duration user, Duration system, Duration idle) {}

    /** {@code availableKib}: what could be given to new guests without swapping. */
    public record Memory(
            long totalKib, long availableKib, long freeKib, long sharedKib, long swapTotalKib, long swapFreeKib) {}
}
