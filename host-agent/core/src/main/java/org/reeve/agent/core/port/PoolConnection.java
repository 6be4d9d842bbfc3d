package org.reeve.agent.core.port;

import java.util.Map;
import java.util.UUID;

/** How a host joins a pool: as which number, with which master, and which domains it shall use. */
public record PoolConnection(
        UUID pool, int hostId, UUID master, int masterVersion, Map<UUID, StorageDomainSeen.Status> domains) {

    public PoolConnection {
        domains = Map.copyOf(domains);
    }
}
