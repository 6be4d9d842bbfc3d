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
import org.reeve.model.disk.DiskContentType;
import org.reeve.model.disk.DiskId;
import org.reeve.model.disk.DiskStatus;
import org.reeve.model.disk.DiskStorageType;
import org.reeve.model.disk.VolumeFormat;
import org.reeve.model.disk.VolumeId;
import org.reeve.model.disk.VolumeType;
import org.reeve.model.storage.StorageDomainId;

/** Answers {@link DisksQuery}. Who may see a machine sees its disks. */
@Dependent
public class ListDisks implements ListHandler<DisksQuery, DiskView> {

    private static final String COLUMNS =
            """
            k.*, v.id as volume_id, v.format, v.type, v.capacity_bytes, v.actual_bytes,
                (select sum(w.actual_bytes) from volume w where w.disk_id = k.id) as total_bytes""";

    private static final String TABLES = "disk k left join volume v on v.disk_id = k.id and v.active";

    @Override
    public Rows<DiskView> rows(DisksQuery query, Reader reader) {
        return Rows.of(COLUMNS, TABLES, ListDisks::view)
                .whereGiven("k.id = ?", query.disk())
                .whereGiven("k.storage_domain_id = ?", query.domain())
                .where(Visible.to(reader.caller(), Sight.DISK, "k.id"))
                .orderedBy("k.alias, k.id");
    }

    private static DiskView view(ResultSet row) throws SQLException {
        return new DiskView(
                new DiskId(row.getObject("id", UUID.class)),
                row.getString("alias"),
                row.getString("description"),
                DiskStatus.valueOf(row.getString("status")),
                DiskStorageType.valueOf(row.getString("storage_type")),
                new NewDisk.Traits(
                        DiskContentType.valueOf(row.getString("content_type")),
                        row.getBoolean("shareable"),
                        row.getBoolean("wipe_after_delete"),
                        row.getBoolean("propagate_errors"),
                        row.getBoolean("incremental_backup")),
                Optional.ofNullable(row.getObject("storage_domain_id", UUID.class))
                        .map(StorageDomainId::new),
                image(row));
    }

    private static Optional<DiskView.Image> image(ResultSet row) throws SQLException {
        UUID volume = row.getObject("volume_id", UUID.class);
        return volume == null
                ? Optional.empty()
                : Optional.of(new DiskView.Image(
                        new VolumeId(volume),
                        new NewDisk.Layout(
                                VolumeFormat.valueOf(row.getString("format")),
                                VolumeType.valueOf(row.getString("type"))),
                        row.getLong("capacity_bytes"),
                        row.getLong("actual_bytes"),
                        row.getLong("total_bytes")));
    }
}
