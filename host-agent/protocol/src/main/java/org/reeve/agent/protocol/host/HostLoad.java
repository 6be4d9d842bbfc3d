package org.reeve.agent.protocol.host;

import java.util.Map;
import java.util.Optional;
import org.reeve.agent.protocol.json.AsText;

/** How busy the processors of a host are, in percent. */
public record HostLoad(
        @AsText Optional<Double> cpuUser,
        @AsText Optional<Double> cpuSys,
        @AsText Optional<Double> cpuIdle,
        @AsText Optional<Double> cpuLoad,
        Map<String, CpuStats> cpuStatistics,
        @AsText Optional<Double> cpuUserVdsmd,
        @AsText Optional<Double> cpuSysVdsmd) {}
