package org.reeve.backend.disk;

import java.util.Optional;
import org.reeve.backend.api.ListQuery;
import org.reeve.model.disk.DiskId;
import org.reeve.model.disk.VolumeId;
import org.reeve.model.storage.StorageDomainId;

/**
 * The volumes that disks are made of, one above the other, each what the disk was when a snapshot was taken.
 *
 * @param active those too that are written to now
 */
public record DiskSnapshotsQuery(
        Optional<VolumeId> volume, Optional<DiskId> disk, Optional<StorageDomainId> domain, boolean active)
        implements ListQuery<DiskSnapshotView> {

    public static DiskSnapshotsQuery of(DiskId disk, boolean active) {
        return new DiskSnapshotsQuery(Optional.empty(), Optional.of(disk), Optional.empty(), active);
    }

    public static DiskSnapshotsQuery on(StorageDomainId domain, boolean active) {
        return new DiskSnapshotsQuery(Optional.empty(), Optional.empty(), Optional.of(domain), active);
    }

    /** That one alone, if it is among these; whether it is active does not matter then. */
    public DiskSnapshotsQuery only(VolumeId one) {
        return new DiskSnapshotsQuery(Optional.of(one), disk, domain, true);
    }
}
