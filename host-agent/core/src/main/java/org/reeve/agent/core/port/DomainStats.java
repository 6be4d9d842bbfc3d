package org.reeve.agent.core.port;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/** Counters of one guest since it started; rates are made by who asks twice. */
public record DomainStats(UUID id, Cpu cpu, Memory memory, List<Disk> disks, List<Nic> nics) {

    public DomainStats {
        disks = List.copyOf(disks);
        nics = List.copyOf(nics);
    }

    public record Cpu(int count, Duration total, Duration user, Duration system) {}

    /** KiB; what only a balloon driver in the guest can know is absent without one. */
    public record Memory(
            long currentKib,
            long maximumKib,
            OptionalLong availableKib,
            OptionalLong unusedKib,
            OptionalLong usableKib,
            OptionalLong residentKib) {}

    /** {@code target} is the device name in the XML (vda); times are summed over requests. */
    public record Disk(
            String target,
            String path,
            long readBytes,
            long readRequests,
            Duration readTime,
            long writtenBytes,
            long writeRequests,
            Duration writeTime,
            long flushRequests,
            Duration flushTime,
            long capacityBytes,
            long allocationBytes,
            long physicalBytes) {}

    /** {@code target} is the host side device (vnet0). */
    public record Nic(
            String target,
            long rxBytes,
            long rxPackets,
            long rxErrors,
            long rxDropped,
            long txBytes,
            long txPackets,
            long txErrors,
            long txDropped) {}
}
