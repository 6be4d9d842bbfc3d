package org.reeve.logic.scheduling;

import java.util.Set;
import org.reeve.model.MemorySize;
import org.reeve.model.network.NetworkId;

/**
 * What a host can offer at all, as its capabilities say.
 *
 * @param reserved memory kept for the host itself
 * @param cpus     threads a guest processor can run on
 */
public record HostCapacity(
        MemorySize memory,
        MemorySize reserved,
        int cpus,
        Set<String> emulatedMachines,
        Set<String> cpuModels,
        Set<NetworkId> networks) {

    public HostCapacity {
        emulatedMachines = Set.copyOf(emulatedMachines);
        cpuModels = Set.copyOf(cpuModels);
        networks = Set.copyOf(networks);
    }

    public static HostCapacity of(MemorySize memory, int cpus) {
        return new HostCapacity(memory, MemorySize.ZERO, cpus, Set.of(), Set.of(), Set.of());
    }
}
