package org.reeve.dal.storage;

import java.util.Optional;

/** A storage domain as lists show it; one in several data centers has a row for each. */
public record StorageDomainRow(
        StorageDomain domain,
        StorageDomainSeen seen,
        StorageConnection connection,
        StorageDomainPool pool,
        String dataCenterName) {

    /** Its use in a data center, when it is attached to one. */
    public Optional<StorageDomainPool> attachment() {
        return Optional.ofNullable(pool);
    }
}
