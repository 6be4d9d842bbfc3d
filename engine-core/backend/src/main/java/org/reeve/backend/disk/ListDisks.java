package org.reeve.backend.disk;

import jakarta.enterprise.context.Dependent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.reeve.backend.kernel.Json;
import org.reeve.backend.kernel.ListHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Rows;
import org.reeve.backend.kernel.Sight;
import org.reeve.backend.kernel.Visible;
import org.reeve.backend.quota.CountedFor;
import org.reeve.logic.search.Searchable;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.disk.DiskContentType;
import org.reeve.model.disk.DiskId;
import org.reeve.model.disk.DiskStatus;
import org.reeve.model.disk.DiskStorageType;
import org.reeve.model.disk.ScsiGenericIo;
import org.reeve.model.disk.VolumeFormat;
import org.reeve.model.disk.VolumeId;
import org.reeve.model.disk.VolumeType;
import org.reeve.model.profile.DiskProfileId;
import org.reeve.model.quota.QuotaId;
import org.reeve.model.storage.StorageDomainId;

/** Answers {@link DisksQuery}. Who may see a machine sees its disks. */
@Dependent
public class ListDisks implements ListHandler<DisksQuery, DiskView> {

    private static final String COLUMNS =
            """
            k.*, v.id as volume_id, v.format, v.type, v.capacity_bytes, v.actual_bytes, v.initial_bytes, v.qcow_compat,
                array(select y.storage_domain_id from disk_copy y where y.disk_id = k.id order by 1) as copies,
                (select sum(w.actual_bytes) from volume w where w.disk_id = k.id) as total_bytes,
                (select q.data_center_id from quota q where q.id = k.quota_id) as quota_data_center""";

    static final String TABLES = "disk k left join volume v on v.disk_id = k.id and v.active";

    @Override
    public Optional<Searchable> searchable() {
        return Optional.of(DiskSearch.KIND);
    }

    @Override
    public Rows<DiskView> rows(DisksQuery query, Reader reader) {
        return Rows.of(COLUMNS, TABLES, ListDisks::view)
                .whereGiven("k.id = ?", query.disk())
                .whereGiven(
                        "k.storage_domain_id = ? or exists (select from disk_copy y where y.disk_id = k.id and y.storage_domain_id = ?)",
                        query.domain())
                .whereGiven(
                        """
                        exists (select from storage_domain_pool p where p.data_center_id = ?
                            and (p.storage_domain_id = k.storage_domain_id
                                or p.storage_domain_id in (select y.storage_domain_id from disk_copy y where y.disk_id = k.id)))""",
                        query.dataCenter())
                .whereGiven(
                        "exists (select from disk_vm a where a.disk_id = k.id and ? in (a.vm_id, a.template_id))",
                        query.holder())
                .whereGiven("k.content_type = ?", query.content())
                .where(Visible.to(reader.caller(), Sight.DISK, "k.id"))
                .ownedBy(
                        "storage_domain",
                        "k.storage_domain_id = any(?) or exists (select from disk_copy y where y.disk_id = k.id and y.storage_domain_id = any(?))")
                .orderedBy("k.alias, k.id")
                .paged("k.id", TABLES);
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
                Stream.of((UUID[]) row.getArray("copies").getArray())
                        .map(StorageDomainId::new)
                        .toList(),
                Optional.ofNullable(row.getObject("disk_profile_id", UUID.class))
                        .map(DiskProfileId::new),
                quota(row),
                image(row),
                Optional.ofNullable(row.getString("lun")).map(lun -> Json.read(lun, LogicalUnit.class)),
                Optional.ofNullable(row.getString("sgio")).map(ScsiGenericIo::valueOf));
    }

    private static Optional<CountedFor> quota(ResultSet row) throws SQLException {
        UUID quota = row.getObject("quota_id", UUID.class);
        return quota == null
                ? Optional.empty()
                : Optional.of(new CountedFor(
                        new QuotaId(quota), new DataCenterId(row.getObject("quota_data_center", UUID.class))));
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
                        Optional.ofNullable(row.getString("qcow_compat")),
                        row.getLong("capacity_bytes"),
                        Optional.ofNullable(row.getObject("initial_bytes", Long.class)),
                        row.getLong("actual_bytes"),
                        row.getLong("total_bytes")));
    }
}
