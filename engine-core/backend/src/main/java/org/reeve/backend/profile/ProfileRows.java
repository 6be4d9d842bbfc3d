package org.reeve.backend.profile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeve.dal.Sql;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.qos.QosId;

/** The two tables of profiles. */
final class ProfileRows {

    /** A profile as actions need it. */
    record Row(UUID id, UUID parent, String name, String description, Optional<QosId> qos) {}

    private final ProfileKind kind;
    private final Sql sql;

    ProfileRows(ProfileKind kind, Sql sql) {
        this.kind = kind;
        this.sql = sql;
    }

    Optional<Row> find(UUID profile) {
        return sql.first("select * from %s where id = ?".formatted(kind.place.table()), this::row, profile);
    }

    Optional<Row> named(UUID parent, String name) {
        return sql.first(
                "select * from %s where %s = ? and name = ?".formatted(kind.place.table(), kind.place.parentColumn()),
                this::row,
                parent,
                name);
    }

    List<Row> in(UUID parent) {
        return sql.list(
                "select * from %s where %s = ? order by created, name"
                        .formatted(kind.place.table(), kind.place.parentColumn()),
                this::row,
                parent);
    }

    /** What the cluster or storage domain is called; absent when there is none. */
    Optional<String> parentName(UUID parent) {
        return sql.first(
                "select name from %s where id = ?".formatted(kind.place.parent()), row -> row.getString(1), parent);
    }

    /** Until the transaction ends nobody else takes a profile of the same cluster or storage domain away. */
    Row holdParent(Row row) {
        sql.first(
                "select 1 from %s where id = ? for no key update".formatted(kind.place.parent()),
                found -> true,
                row.parent());
        return row;
    }

    /** Whether a quality of service is of the right kind and in the same data center. */
    boolean suits(QosId qos, UUID parent) {
        String home =
                switch (kind) {
                    case CPU -> "select data_center_id from cluster where id = ?";
                    case DISK -> "select data_center_id from storage_domain_pool where storage_domain_id = ?";
                };
        return sql.first(
                        "select 1 from qos where id = ? and type = ? and data_center_id in (%s)".formatted(home),
                        row -> true,
                        qos,
                        kind.qos,
                        parent)
                .isPresent();
    }

    /** Names of some of what uses a profile. */
    List<String> users(UUID profile) {
        String name = kind == ProfileKind.DISK ? "alias" : "name";
        String union = String.join(
                " union all ",
                kind.users.stream()
                        .map(table ->
                                "select %s as name from %s where %s_id = ?".formatted(name, table, kind.place.table()))
                        .toList());
        Object[] arguments = kind.users.stream().map(table -> profile).toArray();
        return sql.list(
                "select name from (%s) u order by name limit 5".formatted(union), row -> row.getString(1), arguments);
    }

    void add(Row row) {
        sql.run(
                "insert into %s (id, %s, name, description, qos_id) values (?, ?, ?, ?, ?)"
                        .formatted(kind.place.table(), kind.place.parentColumn()),
                row.id(),
                row.parent(),
                row.name(),
                row.description(),
                row.qos());
    }

    void save(Row row) {
        sql.run(
                "update %s set name = ?, description = ?, qos_id = ? where id = ?".formatted(kind.place.table()),
                row.name(),
                row.description(),
                row.qos(),
                row.id());
    }

    void remove(UUID profile) {
        sql.run("delete from %s where id = ?".formatted(kind.place.table()), profile);
    }

    private Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject(kind.place.parentColumn(), UUID.class),
                row.getString("name"),
                row.getString("description"),
                Optional.ofNullable(row.getObject("qos_id", UUID.class)).map(QosId::new));
    }

    static ProfileView view(ResultSet row) throws SQLException {
        UUID qos = row.getObject("qos_id", UUID.class);
        return new ProfileView(
                row.getObject("id", UUID.class),
                row.getObject("parent", UUID.class),
                row.getString("name"),
                row.getString("description"),
                qos == null
                        ? Optional.empty()
                        : Optional.of(new ProfileView.Limited(
                                new QosId(qos), new DataCenterId(row.getObject("qos_data_center", UUID.class)))));
    }
}
