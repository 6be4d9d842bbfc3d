package org.reeve.backend.storage;

import java.util.Optional;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.host.ExternalStatus;
import org.reeve.model.storage.StorageConnectionId;
import org.reeve.model.storage.StorageDomainId;
import org.reeve.model.storage.StorageDomainStatus;
import org.reeve.model.storage.StorageDomainType;
import org.reeve.model.storage.StorageFormat;

/** A storage domain as it is shown, with its use in a data center when it is attached to one. */
public record StorageDomainView(
        StorageDomainId id,
        String name,
        String description,
        String comment,
        StorageDomainType type,
        StorageFormat format,
        Where where,
        Usage usage,
        Policy policy,
        ExternalStatus external,
        Optional<Attachment> attachment) {

    /** The place it is in. */
    public record Where(Optional<StorageConnectionId> connection, StoragePlace place) {}

    /** Its room in bytes; unknown before it was measured. {@code committed} is what its disks were promised. */
    public record Usage(Optional<Long> available, Optional<Long> used, long committed) {}

    /** How it treats its space. */
    public record Policy(
            int blockSize, int warningPercent, int criticalGib, boolean wipe, boolean discard, boolean backup) {}

    /** Its part in a data center. */
    public record Attachment(DataCenterId dataCenter, StorageDomainStatus status, boolean master) {}

    /** Without a data center a domain is unattached, or still being made as long as nobody has measured it. */
    public StorageDomainStatus status() {
        return attachment
                .map(Attachment::status)
                .orElseGet(() ->
                        usage.available().isPresent() ? StorageDomainStatus.UNATTACHED : StorageDomainStatus.LOCKED);
    }
}
