package org.reeve.backend.affinity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.reeve.dal.Sql;
import org.reeve.model.affinity.AffinityGroupId;
import org.reeve.model.affinity.AffinityRule;
import org.reeve.model.affinity.AffinityRule.Direction;
import org.reeve.model.cluster.ClusterId;

/** The table of affinity groups. */
final class GroupRows {

    /** A group as actions need it. */
    record Row(
            AffinityGroupId id,
            ClusterId cluster,
            String name,
            String description,
            double priority,
            AffinityRule vms,
            AffinityRule hosts) {}

    private final Sql sql;

    GroupRows(Sql sql) {
        this.sql = sql;
    }

    Optional<Row> find(AffinityGroupId group, ClusterId cluster) {
        return sql.first(
                "select * from affinity_group where id = ? and cluster_id = ?", GroupRows::row, group, cluster);
    }

    Optional<Row> named(ClusterId cluster, String name) {
        return sql.first(
                "select * from affinity_group where cluster_id = ? and name = ?", GroupRows::row, cluster, name);
    }

    void add(Row row) {
        sql.run(
                "insert into affinity_group (id, cluster_id, name) values (?, ?, ?)",
                row.id(),
                row.cluster(),
                row.name());
        save(row);
    }

    void save(Row row) {
        sql.run(
                """
                update affinity_group set name = ?, description = ?, priority = ?,
                    vms_rule = ?, vms_enforcing = ?, hosts_rule = ?, hosts_enforcing = ? where id = ?""",
                row.name(),
                row.description(),
                row.priority(),
                row.vms().direction(),
                row.vms().enforcing(),
                row.hosts().direction(),
                row.hosts().enforcing(),
                row.id());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new AffinityGroupId(row.getObject("id", UUID.class)),
                new ClusterId(row.getObject("cluster_id", UUID.class)),
                row.getString("name"),
                row.getString("description"),
                row.getDouble("priority"),
                new AffinityRule(Direction.valueOf(row.getString("vms_rule")), row.getBoolean("vms_enforcing")),
                new AffinityRule(Direction.valueOf(row.getString("hosts_rule")), row.getBoolean("hosts_enforcing")));
    }
}
