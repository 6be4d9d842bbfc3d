package org.reeve.backend.storage;

import java.util.Optional;
import org.reeve.backend.api.ListQuery;
import org.reeve.model.storage.StorageConnectionId;
import org.reeve.model.storage.StorageDomainId;

/** The ways to storage: all, one, or those to a storage domain. */
public record ConnectionsQuery(Optional<StorageConnectionId> connection, Optional<StorageDomainId> domain)
        implements ListQuery<ConnectionView> {

    public static ConnectionsQuery all() {
        return new ConnectionsQuery(Optional.empty(), Optional.empty());
    }

    public static ConnectionsQuery of(StorageConnectionId connection) {
        return new ConnectionsQuery(Optional.of(connection), Optional.empty());
    }

    public static ConnectionsQuery to(StorageDomainId domain) {
        return new ConnectionsQuery(Optional.empty(), Optional.of(domain));
    }
}
