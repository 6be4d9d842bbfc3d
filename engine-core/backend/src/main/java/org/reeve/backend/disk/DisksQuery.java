package org.reeve.backend.disk;

import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.api.ListQuery;
import org.reeve.model.Id;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.disk.DiskContentType;
import org.reeve.model.disk.DiskId;
import org.reeve.model.storage.StorageDomainId;

/**
 * Disks with their active volumes.
 *
 * @param domain the storage domain they are on
 * @param dataCenter the data center whose storage they are on
 * @param holder the machine or the template that holds them
 * @param content what they hold
 */
public record DisksQuery(
        Optional<DiskId> disk,
        Optional<StorageDomainId> domain,
        Optional<DataCenterId> dataCenter,
        Optional<UUID> holder,
        Optional<DiskContentType> content)
        implements ListQuery<DiskView> {

    private static final DisksQuery ALL =
            new DisksQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public static DisksQuery all() {
        return ALL;
    }

    public static DisksQuery of(DiskId disk) {
        return ALL.only(disk);
    }

    public static DisksQuery on(StorageDomainId domain) {
        return new DisksQuery(
                Optional.empty(), Optional.of(domain), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Those on a storage domain, as long as it belongs to that data center. */
    public static DisksQuery on(StorageDomainId domain, DataCenterId dataCenter) {
        return new DisksQuery(
                Optional.empty(), Optional.of(domain), Optional.of(dataCenter), Optional.empty(), Optional.empty());
    }

    /** That one alone, if it is among these. */
    public DisksQuery only(DiskId one) {
        return new DisksQuery(Optional.of(one), domain, dataCenter, holder, content);
    }

    public DisksQuery heldBy(Id vmOrTemplate) {
        return new DisksQuery(disk, domain, dataCenter, Optional.of(vmOrTemplate.value()), content);
    }

    public DisksQuery with(DiskContentType wanted) {
        return new DisksQuery(disk, domain, dataCenter, holder, Optional.of(wanted));
    }
}
