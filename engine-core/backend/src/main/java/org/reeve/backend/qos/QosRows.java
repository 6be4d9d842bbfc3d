package org.reeve.backend.qos;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reeve.dal.Json;
import org.reeve.dal.Sql;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.qos.QosId;
import org.reeve.model.qos.QosLimit;
import org.reeve.model.qos.QosType;

/** The table of qualities of service. */
public final class QosRows {

    private QosRows() {}

    public static Optional<QosView> find(QosId qos, Sql sql) {
        return sql.first("select * from qos where id = ?", QosRows::view, qos);
    }

    static Optional<QosView> named(DataCenterId dataCenter, QosType type, String name, Sql sql) {
        return sql.first(
                "select * from qos where data_center_id = ? and type = ? and name = ?",
                QosRows::view,
                dataCenter,
                type,
                name);
    }

    static void add(QosView qos, Sql sql) {
        sql.run(
                "insert into qos (id, data_center_id, type, name, description, limits) values (?, ?, ?, ?, ?, ?::jsonb)",
                qos.id(),
                qos.dataCenter(),
                qos.type(),
                qos.name(),
                qos.description(),
                Json.text(qos.limits()));
    }

    static void save(QosView qos, Sql sql) {
        sql.run(
                "update qos set name = ?, description = ?, limits = ?::jsonb where id = ?",
                qos.name(),
                qos.description(),
                Json.text(qos.limits()),
                qos.id());
    }

    static QosView view(ResultSet row) throws SQLException {
        return new QosView(
                new QosId(row.getObject("id", UUID.class)),
                new DataCenterId(row.getObject("data_center_id", UUID.class)),
                QosType.valueOf(row.getString("type")),
                row.getString("name"),
                row.getString("description"),
                limits(row.getString("limits")));
    }

    /** The limits of a row, from its column. */
    public static Map<QosLimit, Integer> limits(String json) {
        Map<QosLimit, Integer> limits = new EnumMap<>(QosLimit.class);
        for (Map.Entry<String, JsonNode> limit : Json.tree(json).properties()) {
            limits.put(QosLimit.valueOf(limit.getKey()), limit.getValue().asInt());
        }
        return limits;
    }
}
