package org.reeve.backend.disk;

import java.util.Optional;
import org.reeve.model.disk.DiskId;
import org.reeve.model.disk.DiskStatus;
import org.reeve.model.disk.DiskStorageType;
import org.reeve.model.disk.VolumeId;
import org.reeve.model.storage.StorageDomainId;

/** A disk as it is shown. */
public record DiskView(
        DiskId id,
        String alias,
        String description,
        DiskStatus status,
        DiskStorageType storageType,
        NewDisk.Traits traits,
        Optional<StorageDomainId> domain,
        Optional<Image> image) {

    /** Its active volume; {@code total} counts the volumes below it too. */
    public record Image(VolumeId volume, NewDisk.Layout layout, long bytes, long actualBytes, long totalBytes) {}
}
