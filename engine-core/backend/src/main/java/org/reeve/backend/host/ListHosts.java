package org.reeve.backend.host;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.reeve.model.MemorySize;
import org.reeve.model.Percent;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.host.ExternalStatus;
import org.reeve.model.host.HostId;
import org.reeve.model.host.HostStatus;
import org.reeve.model.host.NonOperationalReason;

/** Answers {@link HostsQuery}. */
@Dependent
public class ListHosts implements ListHandler<HostsQuery, HostView> {

    private static final String COLUMNS =
            """
            h.*, s.status, s.non_operational_reason, s.external_status, s.memory_bytes, s.agent_version, s.capabilities,
                x.spm_host_id is not distinct from h.id as spm, c.memory_overcommit_percent, coalesce(p.details, '{}') as figures, m.*""";

    static final String TABLES =
            """
            host h join host_seen s on s.host_id = h.id join cluster c on c.id = h.cluster_id
                left join data_center_seen x on x.data_center_id = c.data_center_id
                left join host_sample p on p.host_id = h.id
                cross join lateral (select count(*) as machines, count(*) filter (where e.status <> 'DOWN') as running,
                        count(*) filter (where e.status in ('MIGRATING_FROM', 'MIGRATING_TO')) as migrating,
                        coalesce(sum(v.memory_bytes) filter (where e.status <> 'DOWN'), 0) as promised_bytes
                    from vm_seen e join vm v on v.id = e.vm_id where e.host_id = h.id) m""";

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
        JsonNode said = Json.tree(row.getString("capabilities"));
        return new HostView(
                new HostId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("description"),
                row.getString("comment"),
                new ClusterId(row.getObject("cluster_id", UUID.class)),
                new HostView.Reach(
                        row.getString("address"),
                        row.getInt("port"),
                        row.getString("ssh_user"),
                        row.getInt("ssh_port"),
                        Optional.ofNullable(row.getString("ssh_fingerprint"))),
                new HostView.State(
                        HostStatus.valueOf(row.getString("status")),
                        NonOperationalReason.valueOf(row.getString("non_operational_reason")),
                        ExternalStatus.valueOf(row.getString("external_status"))),
                new HostView.Spm(row.getInt("spm_priority"), row.getBoolean("spm")),
                new HostView.Power(
                        row.getBoolean("power_management"),
                        row.getBoolean("power_automatic"),
                        row.getBoolean("kdump_detection")),
                Json.read(row.getString("settings"), HostSettings.class),
                new HostView.Memory(row.getLong("memory_bytes"), schedulable(row, said)),
                new HostView.Machines(row.getLong("machines"), row.getLong("running"), row.getLong("migrating")),
                Optional.ofNullable(row.getString("agent_version")),
                said,
                Json.tree(row.getString("figures")));
    }

    /** What is there, as often as its cluster promises it, without what the host keeps and what its machines were promised. */
    private static long schedulable(ResultSet row, JsonNode said) throws SQLException {
        long promisable = MemorySize.bytes(row.getLong("memory_bytes"))
                .times(Percent.percent(row.getInt("memory_overcommit_percent")))
                .bytes();
        long kept = MemorySize.mib(said.path("reservedMib").asLong()).bytes();
        long beside = MemorySize.mib(said.path("overheadMib").asLong()).bytes() * row.getLong("running");
        return Math.max(0, promisable - kept - beside - row.getLong("promised_bytes"));
    }
}
