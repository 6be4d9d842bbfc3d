package org.reeve.backend.quota;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeve.dal.Sql;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.quota.QuotaId;

/** The table of quotas. */
final class QuotaRows {

    private final Sql sql;

    QuotaRows(Sql sql) {
        this.sql = sql;
    }

    Optional<QuotaView> find(QuotaId quota) {
        return sql.first("select * from quota where id = ?", QuotaRows::view, quota);
    }

    /** The one that limits nothing. */
    Optional<QuotaView> defaultOf(DataCenterId dataCenter) {
        return sql.first("select * from quota where data_center_id = ? and default_quota", QuotaRows::view, dataCenter);
    }

    boolean nameTaken(DataCenterId dataCenter, String name, Optional<QuotaId> but) {
        return sql.first(
                        "select 1 from quota where data_center_id = ? and name = ? and id is distinct from ?::uuid",
                        row -> true,
                        dataCenter,
                        name,
                        but)
                .isPresent();
    }

    /** Names of some of what counts for a quota. */
    List<String> users(QuotaId quota) {
        return sql.list(
                """
                select name from (select name from vm where quota_id = ? union all select name from template where quota_id = ?
                    union all select alias from disk where quota_id = ?) u (name) order by name limit 5""",
                row -> row.getString(1),
                quota,
                quota,
                quota);
    }

    void add(QuotaView quota) {
        sql.run(
                "insert into quota (id, data_center_id, name, default_quota) values (?, ?, ?, ?)",
                quota.id(),
                quota.dataCenter(),
                quota.name(),
                quota.isDefault());
        save(quota);
    }

    void save(QuotaView quota) {
        sql.run(
                """
                update quota set name = ?, description = ?, cluster_threshold = ?, cluster_grace = ?, storage_threshold = ?,
                    storage_grace = ? where id = ?""",
                quota.name(),
                quota.description(),
                quota.percents().clusterThreshold(),
                quota.percents().clusterGrace(),
                quota.percents().storageThreshold(),
                quota.percents().storageGrace(),
                quota.id());
    }

    static QuotaView view(ResultSet row) throws SQLException {
        return new QuotaView(
                new QuotaId(row.getObject("id", UUID.class)),
                new DataCenterId(row.getObject("data_center_id", UUID.class)),
                row.getString("name"),
                row.getString("description"),
                row.getBoolean("default_quota"),
                new QuotaView.Percents(
                        row.getInt("cluster_threshold"),
                        row.getInt("cluster_grace"),
                        row.getInt("storage_threshold"),
                        row.getInt("storage_grace")));
    }
}
