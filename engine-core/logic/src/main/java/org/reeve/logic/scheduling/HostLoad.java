package org.reeve.logic.scheduling;

import org.reeve.model.MemorySize;

/** What is already promised to the machines that run, or may be about to run, on a host. */
public record HostLoad(MemorySize memory, int cpus, int vms) {

    public static final HostLoad NONE = new HostLoad(MemorySize.ZERO, 0, 0);

    public HostLoad plus(VmDemand demand) {
        return new HostLoad(memory.plus(demand.memory()), cpus + demand.cpus(), vms + 1);
    }

    public HostLoad minus(VmDemand demand) {
        return new HostLoad(memory.minus(demand.memory()), cpus - demand.cpus(), vms - 1);
    }
}
