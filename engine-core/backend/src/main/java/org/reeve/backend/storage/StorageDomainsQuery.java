package org.reeve.backend.storage;

import java.util.Optional;
import org.reeve.backend.api.ListQuery;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.storage.StorageDomainId;

/** Storage domains with how they are in their data centers: all, one, or those of a data center. */
public record StorageDomainsQuery(Optional<StorageDomainId> domain, Optional<DataCenterId> dataCenter)
        implements ListQuery<StorageDomainView> {

    public static StorageDomainsQuery all() {
        return new StorageDomainsQuery(Optional.empty(), Optional.empty());
    }

    public static StorageDomainsQuery of(StorageDomainId domain) {
        return new StorageDomainsQuery(Optional.of(domain), Optional.empty());
    }

    public static StorageDomainsQuery in(DataCenterId dataCenter) {
        return new StorageDomainsQuery(Optional.empty(), Optional.of(dataCenter));
    }
}
