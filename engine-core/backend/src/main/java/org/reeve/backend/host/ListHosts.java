package org.reeve.backend.host;

import jakarta.enterprise.context.Dependent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.kernel.Json;
import org.reeve.backend.kernel.ListHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Rows;
import org.reeve.backend.kernel.Sight;
import org.reeve.backend.kernel.Visible;
import org.reeve.logic.search.Searchable;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.host.HostId;
import org.reeve.model.host.HostStatus;
import org.reeve.model.host.NonOperationalReason;

/** Answers {@link HostsQuery}. */
@Dependent
public class ListHosts implements ListHandler<HostsQuery, HostView> {

    private static final String COLUMNS =
            """
            h.*, s.status, s.non_operational_reason, s.memory_bytes, s.agent_version, s.capabilities, s.nics,
                x.spm_host_id is not distinct from h.id as spm, p.memory_free_bytes,
                (select count(*) from vm_seen v where v.host_id = h.id) as machines,
                (select count(*) from vm_seen v where v.host_id = h.id and v.status <> 'DOWN') as running""";

    static final String TABLES =
            """
            host h join host_seen s on s.host_id = h.id join cluster c on c.id = h.cluster_id
                left join data_center_seen x on x.data_center_id = c.data_center_id
                left join host_sample p on p.host_id = h.id""";

    @Override
    public Optional<Searchable> searchable() {
        return Optional.of(HostSearch.KIND);
    }

    @Override
    public Rows<HostView> rows(HostsQuery query, Reader reader) {
        return Rows.of(COLUMNS, TABLES, ListHosts::view)
                .whereGiven("h.id = ?", query.host())
                .whereGiven("h.cluster_id = ?", query.cluster())
                .where(Visible.to(reader.caller(), Sight.HOST, "h.id"))
                .orderedBy("h.name, h.id");
    }

    private static HostView view(ResultSet row) throws SQLException {
        return new HostView(
                new HostId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("description"),
                row.getString("comment"),
                row.getString("address"),
                row.getInt("port"),
                new ClusterId(row.getObject("cluster_id", UUID.class)),
                HostStatus.valueOf(row.getString("status")),
                NonOperationalReason.valueOf(row.getString("non_operational_reason")),
                row.getInt("spm_priority"),
                row.getBoolean("spm"),
                row.getBoolean("power_management"),
                row.getLong("memory_bytes"),
                row.getLong("memory_free_bytes"),
                Optional.ofNullable(row.getString("agent_version")),
                row.getLong("machines"),
                row.getLong("running"),
                Json.tree(row.getString("capabilities")),
                Json.tree(row.getString("nics")));
    }
}
