package org.reeve.backend.disk;

import java.util.Optional;
import org.reeve.backend.api.ListQuery;
import org.reeve.model.disk.DiskId;
import org.reeve.model.storage.StorageDomainId;

/** Disks with their active volumes: all, one, or those on a storage domain. */
public record DisksQuery(Optional<DiskId> disk, Optional<StorageDomainId> domain) implements ListQuery<DiskView> {

    public static DisksQuery all() {
        return new DisksQuery(Optional.empty(), Optional.empty());
    }

    public static DisksQuery of(DiskId disk) {
        return new DisksQuery(Optional.of(disk), Optional.empty());
    }

    public static DisksQuery on(StorageDomainId domain) {
        return new DisksQuery(Optional.empty(), Optional.of(domain));
    }
}
