package org.reeve.agent.protocol.host;

import java.util.Optional;
import org.reeve.agent.protocol.json.AsText;

/** Load of one processor in percent. */
public record CpuStats(
        @AsText Optional<Double> cpuUser,
        @AsText Optional<Double> cpuSys,
        @AsText Optional<Double> cpuIdle,
        Optional<Integer> nodeIndex) {}
