package org.reeve.backend.event;

import jakarta.enterprise.context.Dependent;
import java.sql.ResultSet;
import java.sql.SQLException;
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
        return Rows.of("e.*", "event e", ListEvents::view)
                .where("not e.deleted")
                .whereGiven("e.id > ?", boxed(query.after()))
                .whereGiven("e.id = ?", boxed(query.id()))
                .whereGiven(
                        """
                        ? in (e.vm_id, e.template_id, e.host_id, e.cluster_id, e.data_center_id, e.storage_domain_id, e.disk_id,
                            e.network_id, e.user_id)""",
                        query.about())
                .where(visible(reader.caller()))
                .orderedBy("e.id desc")
                .atMost(query.limit());
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

    private static EventView view(ResultSet row) throws SQLException {
        Map<String, UUID> objects = new LinkedHashMap<>();
        for (String kind : KINDS) {
            UUID id = row.getObject(kind + "_id", UUID.class);
            if (id != null) {
                objects.put(kind, id);
            }
        }
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
