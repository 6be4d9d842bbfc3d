package org.reeve.backend.disk;

import java.time.Instant;
import java.util.Optional;
import org.reeve.model.disk.DiskId;
import org.reeve.model.disk.DiskStatus;
import org.reeve.model.disk.VolumeId;
import org.reeve.model.storage.StorageDomainId;

/**
 * One volume of a disk.
 *
 * @param parent the volume it holds the differences to
 */
public record DiskSnapshotView(
        VolumeId volume,
        DiskId disk,
        String alias,
        Optional<StorageDomainId> domain,
        Optional<VolumeId> parent,
        boolean active,
        DiskStatus status,
        NewDisk.Layout layout,
        long bytes,
        long actualBytes,
        Instant created) {}
