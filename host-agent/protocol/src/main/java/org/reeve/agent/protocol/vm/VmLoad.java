package org.reeve.agent.protocol.vm;

import java.util.Optional;
import org.reeve.agent.protocol.json.AsText;

/**
 * How busy a machine is: processor and memory use in percent of what it has, times in seconds.
 *
 * @param cpuUser percent of one host processor spent by the guest
 * @param cpuSys percent of one host processor spent on behalf of the guest
 * @param cpuUsage nanoseconds of processor time since the start
 */
public record VmLoad(
        @AsText Optional<Double> cpuUser,
        @AsText Optional<Double> cpuSys,
        @AsText Optional<Long> cpuUsage,
        @AsText Optional<Integer> memUsage,
        @AsText Optional<Integer> vcpuCount,
        @AsText Optional<Long> elapsedTime,
        @AsText Optional<Long> statusTime) {

    public static final VmLoad UNKNOWN = new VmLoad(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
}
