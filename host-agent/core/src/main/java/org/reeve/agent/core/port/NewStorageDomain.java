package org.reeve.agent.core.port;

import java.util.UUID;

/** Order for a storage domain on a connected server; {@code path} is the server's path. */
public record NewStorageDomain(
        UUID id,
        StorageServer.Type type,
        String path,
        String name,
        StorageDomainSeen.Content content,
        int version,
        int blockSize,
        int maxHosts) {}
