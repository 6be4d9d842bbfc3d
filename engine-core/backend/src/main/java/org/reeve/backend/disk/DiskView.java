package org.reeve.backend.disk;

import java.util.List;
import java.util.Optional;
import org.reeve.backend.quota.CountedFor;
import org.reeve.model.disk.DiskId;
import org.reeve.model.disk.DiskStatus;
import org.reeve.model.disk.DiskStorageType;
import org.reeve.model.disk.ScsiGenericIo;
import org.reeve.model.disk.VolumeId;
import org.reeve.model.profile.DiskProfileId;
import org.reeve.model.storage.StorageDomainId;

/**
 * A disk as it is shown.
 *
 * @param copies further storage domains that hold it
 * @param unit the logical unit it is, when it is not an image
 */
public record DiskView(
        DiskId id,
        String alias,
        String description,
        DiskStatus status,
        DiskStorageType storageType,
        NewDisk.Traits traits,
        Optional<StorageDomainId> domain,
        List<StorageDomainId> copies,
        Optional<DiskProfileId> profile,
        Optional<CountedFor> quota,
        Optional<Image> image,
        Optional<LogicalUnit> unit,
        Optional<ScsiGenericIo> sgio) {

    /** Its active volume; {@code total} counts the volumes below it too. */
    public record Image(
            VolumeId volume,
            NewDisk.Layout layout,
            Optional<String> qcow,
            long bytes,
            Optional<Long> initialBytes,
            long actualBytes,
            long totalBytes) {}
}
