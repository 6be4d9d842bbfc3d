package org.reeve.backend.storage;

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
import org.reeve.logic.search.Searchable;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.host.ExternalStatus;
import org.reeve.model.storage.StorageConnectionId;
import org.reeve.model.storage.StorageDomainId;
import org.reeve.model.storage.StorageDomainStatus;
import org.reeve.model.storage.StorageDomainType;
import org.reeve.model.storage.StorageFormat;
import org.reeve.model.storage.StorageType;

/** Answers {@link StorageDomainsQuery}. */
@Dependent
public class ListStorageDomains implements ListHandler<StorageDomainsQuery, StorageDomainView> {

    private static final String COLUMNS =
            """
            d.*, e.available_bytes, e.used_bytes, e.external_status, p.data_center_id, p.status, p.master,
                coalesce(c.address, '') as address, coalesce(c.path, '') as path,
                coalesce(c.mount_options, '') as mount_options, coalesce(c.vfs_type, '') as vfs_type,
                c.nfs_version, c.nfs_retrans, c.nfs_timeo,
                (select coalesce(sum(v.capacity_bytes), 0) from disk k join volume v on v.disk_id = k.id and v.active
                    where k.storage_domain_id = d.id) as committed""";

    static final String TABLES =
            """
            storage_domain d join storage_domain_seen e on e.storage_domain_id = d.id
                left join storage_connection c on c.id = d.storage_connection_id
                left join storage_domain_pool p on p.storage_domain_id = d.id""";

    @Override
    public Optional<Searchable> searchable() {
        return Optional.of(StorageSearch.KIND);
    }

    @Override
    public Rows<StorageDomainView> rows(StorageDomainsQuery query, Reader reader) {
        return Rows.of(COLUMNS, TABLES, row -> view(row, reader.caller().admin()))
                .whereGiven("d.id = ?", query.domain())
                .whereGiven("p.data_center_id = ?", query.dataCenter())
                .where(Visible.to(reader.caller(), Sight.STORAGE_DOMAIN, "d.id"))
                .ownedBy("data_center", "p.data_center_id")
                .orderedBy("d.name, p.data_center_id, d.id");
    }

    /** @param whole with the way to the storage, which is the administrators' affair */
    private static StorageDomainView view(ResultSet row, boolean whole) throws SQLException {
        return new StorageDomainView(
                new StorageDomainId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("description"),
                row.getString("comment"),
                StorageDomainType.valueOf(row.getString("type")),
                StorageFormat.valueOf(row.getString("storage_format")),
                whole ? where(row) : what(row),
                new StorageDomainView.Usage(
                        Optional.ofNullable(row.getObject("available_bytes", Long.class)),
                        Optional.ofNullable(row.getObject("used_bytes", Long.class)),
                        row.getLong("committed")),
                new StorageDomainView.Policy(
                        row.getInt("block_size"),
                        row.getInt("warning_low_space_percent"),
                        row.getInt("critical_space_gib"),
                        row.getBoolean("wipe_after_delete"),
                        row.getBoolean("discard_after_delete"),
                        row.getBoolean("backup")),
                ExternalStatus.valueOf(row.getString("external_status")),
                attachment(row));
    }

    /** Passwords and who logs in with them are not shown. */
    private static StorageDomainView.Where where(ResultSet row) throws SQLException {
        StoragePlace.Mounting mounting = new StoragePlace.Mounting(
                row.getString("mount_options"),
                row.getString("vfs_type"),
                Optional.ofNullable(row.getString("nfs_version")),
                Optional.ofNullable(row.getObject("nfs_retrans", Integer.class)),
                Optional.ofNullable(row.getObject("nfs_timeo", Integer.class)));
        return new StorageDomainView.Where(
                Optional.ofNullable(row.getObject("storage_connection_id", UUID.class))
                        .map(StorageConnectionId::new),
                new StoragePlace(
                        StorageType.valueOf(row.getString("storage_type")),
                        row.getString("address"),
                        row.getString("path"),
                        mounting,
                        Optional.empty(),
                        Optional.empty()));
    }

    private static StorageDomainView.Where what(ResultSet row) throws SQLException {
        StoragePlace.Mounting mounting =
                new StoragePlace.Mounting("", "", Optional.empty(), Optional.empty(), Optional.empty());
        StorageType type = StorageType.valueOf(row.getString("storage_type"));
        return new StorageDomainView.Where(
                Optional.empty(), new StoragePlace(type, "", "", mounting, Optional.empty(), Optional.empty()));
    }

    private static Optional<StorageDomainView.Attachment> attachment(ResultSet row) throws SQLException {
        UUID dataCenter = row.getObject("data_center_id", UUID.class);
        return dataCenter == null
                ? Optional.empty()
                : Optional.of(new StorageDomainView.Attachment(
                        new DataCenterId(dataCenter),
                        StorageDomainStatus.valueOf(row.getString("status")),
                        row.getBoolean("master")));
    }
}
