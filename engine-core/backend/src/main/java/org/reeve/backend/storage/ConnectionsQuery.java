package org.reeve.backend.storage;

import java.util.Optional;
import org.reeve.backend.api.ListQuery;
import org.reeve.model.storage.IscsiBondId;
import org.reeve.model.storage.StorageConnectionId;
import org.reeve.model.storage.StorageDomainId;

/** The ways to storage: all, one, those to a storage domain, or those of an iSCSI bond. */
public record ConnectionsQuery(
        Optional<StorageConnectionId> connection, Optional<StorageDomainId> domain, Optional<IscsiBondId> bond)
        implements ListQuery<ConnectionView> {

    public static ConnectionsQuery all() {
        return new ConnectionsQuery(Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static ConnectionsQuery of(StorageConnectionId connection) {
        return new ConnectionsQuery(Optional.of(connection), Optional.empty(), Optional.empty());
    }

    public static ConnectionsQuery to(StorageDomainId domain) {
        return new ConnectionsQuery(Optional.empty(), Optional.of(domain), Optional.empty());
    }

    public static ConnectionsQuery in(IscsiBondId bond) {
        return new ConnectionsQuery(Optional.empty(), Optional.empty(), Optional.of(bond));
    }

    /** That one alone, if it is among these. */
    public ConnectionsQuery only(StorageConnectionId one) {
        return new ConnectionsQuery(Optional.of(one), domain, bond);
    }
}
