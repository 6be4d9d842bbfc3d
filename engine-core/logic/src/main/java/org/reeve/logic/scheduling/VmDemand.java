package org.reeve.logic.scheduling;

import java.util.Optional;
import java.util.Set;
import org.reeve.model.MemorySize;
import org.reeve.model.host.HostId;
import org.reeve.model.network.NetworkId;

/**
 * What a machine needs of the host it runs on.
 *
 * @param pinned the only hosts allowed; empty when any will do
 */
public record VmDemand(
        MemorySize memory,
        int cpus,
        Optional<String> emulatedMachine,
        Optional<String> cpuModel,
        Set<NetworkId> networks,
        Set<HostId> pinned) {

    public VmDemand {
        networks = Set.copyOf(networks);
        pinned = Set.copyOf(pinned);
    }

    public static VmDemand of(MemorySize memory, int cpus) {
        return new VmDemand(memory, cpus, Optional.empty(), Optional.empty(), Set.of(), Set.of());
    }
}
