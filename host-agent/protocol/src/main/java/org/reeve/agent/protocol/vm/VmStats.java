package org.reeve.agent.protocol.vm;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reeve.agent.protocol.host.InterfaceStats;
import org.reeve.agent.protocol.json.AsText;

/**
 * A machine as its host sees it at one moment; a machine that is down has little more than how it ended.
 *
 * @param hash changes when the devices of the machine change
 * @param pauseCode why the machine is paused, {@code NOERR} or empty when somebody wanted it
 */
public record VmStats(
        UUID vmId,
        VmState status,
        Optional<String> vmName,
        Optional<String> hash,
        @AsText Optional<Long> pid,
        Optional<Integer> exitCode,
        Optional<Integer> exitReason,
        Optional<String> exitMessage,
        Optional<String> pauseCode,
        @AsText Optional<Boolean> kvmEnable,
        @AsText Optional<Long> timeOffset,
        Optional<String> clientIp,
        Optional<String> monitorResponse,
        @JsonUnwrapped VmLoad load,
        @JsonUnwrapped GuestFacts guest,
        List<Console> displayInfo,
        Map<String, InterfaceStats> network,
        Map<String, DiskStats> disks,
        Optional<GuestMemory> memoryStats,
        Optional<Balloon> balloonInfo) {

    /** How the machine ended, if it has. */
    public Optional<VmExit> exit() {
        return exitCode.map(code -> new VmExit(code, exitReason.orElse(0), exitMessage.orElse("")));
    }

    public static VmStatsDraft of(UUID vm, VmState status) {
        return new VmStatsDraft(vm, status);
    }
}
