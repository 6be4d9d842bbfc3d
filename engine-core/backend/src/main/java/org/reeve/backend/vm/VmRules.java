package org.reeve.backend.vm;

import org.reeve.backend.kernel.Names;
import org.reeve.backend.kernel.Verdict;
import org.reeve.dal.vm.Availability;
import org.reeve.dal.vm.Hardware;
import org.reeve.model.MemorySize;
import org.reeve.model.Name;

/** How a wanted change is laid over a machine or a template, and what no machine may be. */
final class VmRules {

    /** More than any hypervisor gives one guest. */
    private static final int MOST_CPUS = 710;

    private static final MemorySize LEAST_MEMORY = MemorySize.mib(1);
    private static final MemorySize MOST_MEMORY = MemorySize.gib(16 * 1024);
    private static final int ROOM_TO_GROW = 4;

    private VmRules() {}

    static Verdict check(VmChange change, Hardware hardware) {
        long cpus = (long) hardware.cpuSockets() * hardware.cpuCores() * hardware.cpuThreads();
        boolean none = hardware.cpuSockets() < 1 || hardware.cpuCores() < 1 || hardware.cpuThreads() < 1;
        boolean tooMany = hardware.cpuSockets() > MOST_CPUS
                || hardware.cpuCores() > MOST_CPUS
                || hardware.cpuThreads() > MOST_CPUS
                || cpus > MOST_CPUS;
        long memory = hardware.memoryBytes();
        return Names.check(change.naming(), Name.LONGEST)
                .and(Verdict.invalidIf(none || tooMany, "vm.cpus-out-of-range", "most", MOST_CPUS))
                .and(Verdict.invalidIf(
                        memory < LEAST_MEMORY.bytes() || memory > MOST_MEMORY.bytes(),
                        "vm.memory-out-of-range",
                        "least",
                        LEAST_MEMORY,
                        "most",
                        MOST_MEMORY))
                .and(Verdict.invalidIf(
                        hardware.memoryGuaranteedBytes() > memory || memory > hardware.memoryMaxBytes(),
                        "vm.memory-not-in-order"));
    }

    /** A new machine is guaranteed all of its memory and may grow, unless somebody said otherwise. */
    static Hardware fresh(Hardware template, VmChange change) {
        long memory = change.size().memory().map(MemorySize::bytes).orElse(template.memoryBytes());
        boolean same = memory == template.memoryBytes();
        long guaranteed = same ? template.memoryGuaranteedBytes() : memory;
        long max = same ? template.memoryMaxBytes() : Math.min(memory, MOST_MEMORY.bytes()) * ROOM_TO_GROW;
        return over(template, change, memory, guaranteed, Math.max(max, memory));
    }

    static Hardware changed(Hardware was, VmChange change) {
        long memory = change.size().memory().map(MemorySize::bytes).orElse(was.memoryBytes());
        return over(
                was,
                change,
                memory,
                Math.min(was.memoryGuaranteedBytes(), memory),
                Math.max(was.memoryMaxBytes(), memory));
    }

    private static Hardware over(Hardware was, VmChange change, long memory, long guaranteed, long max) {
        VmChange.Size size = change.size();
        VmChange.Traits traits = change.traits();
        return new Hardware(
                traits.type().orElse(was.type()),
                traits.os().orElse(was.os()),
                traits.biosOfCluster() ? null : traits.bios().or(was::bios).orElse(null),
                memory,
                size.guaranteed().map(MemorySize::bytes).orElse(guaranteed),
                size.max().map(MemorySize::bytes).orElse(max),
                size.sockets().orElse(was.cpuSockets()),
                size.cores().orElse(was.cpuCores()),
                size.threads().orElse(was.cpuThreads()),
                traits.migration().orElse(was.migration()));
    }

    static Availability available(Availability was, VmChange.Traits traits) {
        return new Availability(
                traits.highAvailability().orElse(was.highAvailability()),
                traits.priority().orElse(was.priority()),
                was.leaseStorageDomain());
    }
}
