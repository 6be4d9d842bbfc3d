package org.reeve.backend.disk;

import jakarta.enterprise.context.Dependent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.kernel.ListHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Rows;
import org.reeve.backend.kernel.Sight;
import org.reeve.backend.kernel.Visible;
import org.reeve.dal.Sql;
import org.reeve.model.disk.DiskId;
import org.reeve.model.disk.DiskStatus;
import org.reeve.model.disk.VolumeFormat;
import org.reeve.model.disk.VolumeId;
import org.reeve.model.disk.VolumeType;
import org.reeve.model.storage.StorageDomainId;

/** Answers {@link DiskSnapshotsQuery}. Who sees a disk sees what it is made of. */
@Dependent
public class ListDiskSnapshots implements ListHandler<DiskSnapshotsQuery, DiskSnapshotView> {

    @Override
    public Rows<DiskSnapshotView> rows(DiskSnapshotsQuery query, Reader reader) {
        return Rows.of(
                        "v.*, k.alias, k.storage_domain_id",
                        "volume v join disk k on k.id = v.disk_id",
                        ListDiskSnapshots::view)
                .whereGiven("v.id = ?", query.volume())
                .whereGiven("k.id = ?", query.disk())
                .whereGiven("k.storage_domain_id = ?", query.domain())
                .where("? or not v.active", query.active())
                .where(Visible.to(reader.caller(), Sight.DISK, "k.id"))
                .orderedBy("k.alias, k.id, v.created, v.id");
    }

    private static DiskSnapshotView view(ResultSet row) throws SQLException {
        return new DiskSnapshotView(
                new VolumeId(row.getObject("id", UUID.class)),
                new DiskId(row.getObject("disk_id", UUID.class)),
                row.getString("alias"),
                Optional.ofNullable(row.getObject("storage_domain_id", UUID.class))
                        .map(StorageDomainId::new),
                Optional.ofNullable(row.getObject("parent_id", UUID.class)).map(VolumeId::new),
                row.getBoolean("active"),
                DiskStatus.valueOf(row.getString("status")),
                new NewDisk.Layout(
                        VolumeFormat.valueOf(row.getString("format")), VolumeType.valueOf(row.getString("type"))),
                row.getLong("capacity_bytes"),
                row.getLong("actual_bytes"),
                Sql.time(row, "created").orElseThrow());
    }
}
