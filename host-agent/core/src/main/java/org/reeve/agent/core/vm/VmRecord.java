package org.reeve.agent.core.vm;

import java.util.List;
import java.util.UUID;
import org.reeve.agent.core.port.DomainSeen;
import org.reeve.agent.core.port.VolumeAt;
import org.reeve.agent.core.xml.DomainXml;
import org.reeve.agent.core.xml.GuestRules;

/**
 * A guest as the agent remembers it over its own restart.
 *
 * @param definition what it was started from, after the host's own additions
 * @param boot the boot of the host it was started in
 */
public record VmRecord(
        UUID id,
        String name,
        String definition,
        long memoryKib,
        int cpus,
        List<VolumeAt> volumes,
        Life life,
        long startedMillis,
        String boot) {

    public VmRecord {
        volumes = List.copyOf(volumes);
    }

    static VmRecord ordered(UUID id, GuestRules.Ready ready, long nowMillis, String boot) {
        return new VmRecord(
                id,
                ready.name(),
                ready.xml(),
                ready.memoryKib(),
                ready.cpus(),
                ready.volumes(),
                Life.NEW,
                nowMillis,
                boot);
    }

    static VmRecord found(DomainSeen seen, long nowMillis, String boot) {
        DomainXml xml = DomainXml.parse(seen.xml());
        return new VmRecord(
                seen.id(),
                seen.name(),
                seen.xml(),
                xml.memoryKib(),
                xml.cpus(),
                List.of(),
                Life.found(seen),
                nowMillis,
                boot);
    }

    VmRecord with(Life next) {
        return new VmRecord(id, name, definition, memoryKib, cpus, volumes, next, startedMillis, boot);
    }
}
