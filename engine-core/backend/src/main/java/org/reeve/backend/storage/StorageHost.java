package org.reeve.backend.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.kernel.Reader;
import org.reeve.dal.Sql;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.host.HostId;

/** A host as storage sees it: whether it works, for which data center, and which number it has there. */
record StorageHost(
        HostId id, String name, DataCenterId dataCenter, boolean local, boolean up, Optional<Integer> number) {

    private static final String ROW =
            """
            select h.id, h.name, c.data_center_id, d.local, s.status = 'UP' as up, l.number
            from host h join host_seen s on s.host_id = h.id
                join cluster c on c.id = h.cluster_id join data_center d on d.id = c.data_center_id
                left join host_lockspace l on l.host_id = h.id and l.data_center_id = c.data_center_id
            """;

    static Optional<StorageHost> find(Reader reader, HostId host) {
        return find(reader.sql(), host);
    }

    static Optional<StorageHost> find(Sql sql, HostId host) {
        return sql.first(ROW + "where h.id = ?", StorageHost::of, host);
    }

    /** Those that work, the one that should rather manage the storage first. */
    static List<StorageHost> up(Sql sql, DataCenterId dataCenter) {
        return sql.list(
                ROW + "where c.data_center_id = ? and s.status = 'UP' order by h.spm_priority desc, h.name",
                StorageHost::of,
                dataCenter);
    }

    /** Those of them that may manage the storage. */
    static List<StorageHost> candidates(Sql sql, DataCenterId dataCenter) {
        return sql.list(
                ROW
                        + "where c.data_center_id = ? and s.status = 'UP' and h.spm_priority > -1 order by h.spm_priority desc, h.name",
                StorageHost::of,
                dataCenter);
    }

    /** The number it goes by in the lock spaces of its data center; it keeps it as long as it belongs there. */
    static int numbered(Sql sql, HostId host, DataCenterId dataCenter) {
        sql.run("delete from host_lockspace where host_id = ? and data_center_id <> ?", host, dataCenter);
        sql.run(
                """
                insert into host_lockspace (host_id, data_center_id, number)
                select ?, ?, min(n) from generate_series(1, 250) n
                where not exists (select from host_lockspace l where l.data_center_id = ? and l.number = n)
                on conflict (host_id) do nothing""",
                host,
                dataCenter,
                dataCenter);
        return sql.first("select number from host_lockspace where host_id = ?", row -> row.getInt(1), host)
                .orElseThrow();
    }

    private static StorageHost of(ResultSet row) throws SQLException {
        return new StorageHost(
                new HostId(row.getObject("id", UUID.class)),
                row.getString("name"),
                new DataCenterId(row.getObject("data_center_id", UUID.class)),
                row.getBoolean("local"),
                row.getBoolean("up"),
                Optional.ofNullable(row.getObject("number", Integer.class)));
    }
}
