package org.reeve.backend.scheduling;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.scheduling.PolicyView.Part;
import org.reeve.dal.Json;
import org.reeve.dal.Sql;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.scheduling.PolicyUnit;
import org.reeve.model.scheduling.SchedulingPolicyId;

/** The tables of scheduling policies. */
final class PolicyRows {

    /** Of a policy `p`, with its units as `[["id", number], ...]`. */
    static final String COLUMNS =
            """
            p.id, p.name, p.description, p.locked, p.default_policy, p.properties, p.balance_unit_id,
                (select coalesce(jsonb_agg(jsonb_build_array(f.unit_id, f.position) order by f.position, f.unit_id), '[]')
                    from scheduling_policy_filter f where f.scheduling_policy_id = p.id) as filters,
                (select coalesce(jsonb_agg(jsonb_build_array(w.unit_id, w.factor) order by w.unit_id), '[]')
                    from scheduling_policy_weight w where w.scheduling_policy_id = p.id) as weights""";

    private final Sql sql;

    PolicyRows(Sql sql) {
        this.sql = sql;
    }

    Optional<PolicyView> find(SchedulingPolicyId policy) {
        return sql.first("select " + COLUMNS + " from scheduling_policy p where p.id = ?", PolicyRows::view, policy);
    }

    boolean nameTaken(String name, Optional<SchedulingPolicyId> but) {
        return sql.first(
                        "select 1 from scheduling_policy where name = ? and id is distinct from ?::uuid",
                        row -> true,
                        name,
                        but)
                .isPresent();
    }

    List<String> clusterNames(SchedulingPolicyId policy) {
        return sql.list(
                "select name from cluster where scheduling_policy_id = ? order by name limit 5",
                row -> row.getString(1),
                policy);
    }

    List<ClusterId> clusters(SchedulingPolicyId policy) {
        return sql.list(
                "select id from cluster where scheduling_policy_id = ?",
                row -> new ClusterId(row.getObject(1, UUID.class)),
                policy);
    }

    void add(PolicyView policy) {
        sql.run("insert into scheduling_policy (id, name) values (?, ?)", policy.id(), policy.name());
        save(policy);
    }

    void save(PolicyView policy) {
        sql.run(
                "update scheduling_policy set name = ?, description = ?, properties = ?::jsonb, balance_unit_id = ? where id = ?",
                policy.name(),
                policy.description(),
                Json.text(policy.properties()),
                policy.balance().map(PolicyUnit::id),
                policy.id());
        parts("filter", "position", policy, policy.filters());
        parts("weight", "factor", policy, policy.weights());
    }

    private void parts(String table, String column, PolicyView policy, List<Part> parts) {
        sql.run("delete from scheduling_policy_%s where scheduling_policy_id = ?".formatted(table), policy.id());
        sql.batch(
                "insert into scheduling_policy_%s (scheduling_policy_id, unit_id, %s) values (?, ?, ?)"
                        .formatted(table, column),
                parts.stream()
                        .map(part -> new Object[] {policy.id(), part.unit().id(), part.number()})
                        .toList());
    }

    static PolicyView view(ResultSet row) throws SQLException {
        return new PolicyView(
                new SchedulingPolicyId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("description"),
                row.getBoolean("locked"),
                row.getBoolean("default_policy"),
                Json.texts(row.getString("properties")),
                parts(row.getString("filters")),
                parts(row.getString("weights")),
                Optional.ofNullable(row.getObject("balance_unit_id", UUID.class))
                        .flatMap(PolicyUnit::of));
    }

    /** A unit that this version does not know any more does nothing. */
    private static List<Part> parts(String json) {
        List<Part> parts = new ArrayList<>();
        for (JsonNode part : Json.tree(json)) {
            PolicyUnit.of(UUID.fromString(part.get(0).asText()))
                    .ifPresent(unit -> parts.add(new Part(unit, part.get(1).asInt())));
        }
        return parts;
    }
}
