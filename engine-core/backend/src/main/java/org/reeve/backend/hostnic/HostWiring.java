package org.reeve.backend.hostnic;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeve.model.host.HostId;

/** How a host is wired: its interfaces, the networks of its data center on them, and others that nobody here knows. */
public record HostWiring(
        HostId host, List<HostNicView> nics, List<AttachmentView> attachments, List<Unmanaged> unmanaged) {

    /** A network that a host carries and that is none of its cluster's. */
    public record Unmanaged(UUID id, String name, Optional<UUID> nic) {}

    public Optional<HostNicView> nic(UUID id) {
        return nics.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
