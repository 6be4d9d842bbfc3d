package org.reeve.agent.core.port;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How busy the host is. CPU times are counters since boot. */
public record HostLoad(
        Instant at,
        Instant bootTime,
        List<CpuTimes> cpus,
        Memory memory,
        double load1,
        long anonHugePagesKib,
        boolean ksmRunning,
        long ksmPages) {

    public HostLoad {
        cpus = List.copyOf(cpus);
    }

    /** One logical processor. */
    public record CpuTimes(int index, Duration user, Duration system, Duration idle) {}

    /** {@code availableKib}: what could be given to new guests without swapping. */
    public record Memory(
            long totalKib, long availableKib, long freeKib, long sharedKib, long swapTotalKib, long swapFreeKib) {}
}
