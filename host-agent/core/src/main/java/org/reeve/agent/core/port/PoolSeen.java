package org.reeve.agent.core.port;

import java.util.Map;
import java.util.UUID;

/** A pool as its master's metadata tells. */
public record PoolSeen(
        UUID id,
        String name,
        UUID master,
        int masterVersion,
        int version,
        StorageServer.Type type,
        Spm spm,
        Map<UUID, StorageDomainSeen.Status> domains) {

    public PoolSeen {
        domains = Map.copyOf(domains);
    }
}
