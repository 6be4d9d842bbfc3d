package org.reeve.backend.event;

import jakarta.enterprise.context.Dependent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.reeve.backend.api.Caller;
import org.reeve.backend.kernel.ListHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Rows;
import org.reeve.backend.kernel.Sight;
import org.reeve.backend.kernel.Visible;
import org.reeve.dal.Sql;
import org.reeve.logic.search.Searchable;
import org.reeve.model.event.Severity;

/** Answers {@link EventsQuery}. Users who are no administrators see what they did themselves and what is about machines and templates that they may see. */
@Dependent
public class ListEvents implements ListHandler<EventsQuery, EventView> {

    private static final List<String> KINDS = List.of(
            "vm", "template", "host", "cluster", "data_center", "storage_domain", "disk", "network", "user", "job");

    @Override
    public Optional<Searchable> searchable() {
        return Optional.of(EventSearch.KIND);
    }

    @Override
    public Rows<EventView> rows(EventsQuery query, Reader reader) {
        return open(reader.caller())
                .where("not e.deleted")
                .whereGiven("e.id > ?", boxed(query.after()))
                .whereGiven("e.id = ?", boxed(query.id()))
                .whereGiven(
                        """
                        ? in (e.vm_id, e.template_id, e.host_id, e.cluster_id, e.data_center_id, e.storage_domain_id, e.disk_id,
                            e.network_id, e.user_id)""",
                        query.about())
                .orderedBy("e.id desc")
                .atMost(query.limit());
    }

    /** Other objects that an event is about stay unnamed to people who may not see them; its text they may read. */
    private static Rows<EventView> open(Caller caller) {
        if (caller.admin()) {
            return Rows.of("e.*", "event e", row -> view(row, objects(row, KINDS)));
        }
        Visible vm = Visible.to(caller, Sight.VM, "e.vm_id");
        Visible template = Visible.to(caller, Sight.TEMPLATE, "e.template_id");
        List<Object> joined = new ArrayList<>(vm.arguments());
        joined.addAll(template.arguments());
        return Rows.of(
                        "e.*, v.id as seen_vm_id, t.id as seen_template_id",
                        "event e left join vm v on v.id = e.vm_id and " + vm.condition()
                                + " left join template t on t.id = e.template_id and " + template.condition(),
                        joined,
                        row -> view(row, seen(row, caller)))
                .where("e.user_id = ? or v.id is not null or t.id is not null", caller.user());
    }

    private static Map<String, UUID> seen(ResultSet row, Caller caller) throws SQLException {
        Map<String, UUID> seen = new LinkedHashMap<>();
        objects(row, List.of("seen_vm", "seen_template")).forEach((kind, id) -> seen.put(kind.substring(5), id));
        objects(row, List.of("user", "job")).forEach((kind, id) -> seen.put(kind, id));
        if (!caller.user().value().equals(seen.get("user"))) {
            seen.keySet().removeAll(List.of("user", "job"));
        }
        return seen;
    }

    /** The condition on {@code event e}. */
    public static Visible visible(Caller caller) {
        return Visible.any(
                caller,
                new Visible("e.user_id = ?", List.of(caller.user())),
                Visible.to(caller, Sight.VM, "e.vm_id"),
                Visible.to(caller, Sight.TEMPLATE, "e.template_id"));
    }

    private static Optional<Long> boxed(OptionalLong number) {
        return number.stream().boxed().findFirst();
    }

    private static Map<String, UUID> objects(ResultSet row, List<String> kinds) throws SQLException {
        Map<String, UUID> objects = new LinkedHashMap<>();
        for (String kind : kinds) {
            UUID id = row.getObject(kind + "_id", UUID.class);
            if (id != null) {
                objects.put(kind, id);
            }
        }
        return objects;
    }

    private static EventView view(ResultSet row, Map<String, UUID> objects) throws SQLException {
        return new EventView(
                row.getLong("id"),
                row.getInt("code"),
                row.getString("name"),
                Severity.valueOf(row.getString("severity")),
                Sql.time(row, "at").orElseThrow(),
                row.getString("text"),
                row.getString("correlation_id"),
                row.getString("origin"),
                row.getInt("custom_id"),
                row.getString("custom_data"),
                row.getInt("flood_rate"),
                row.getBoolean("log_on_host"),
                Map.copyOf(objects));
    }
}
