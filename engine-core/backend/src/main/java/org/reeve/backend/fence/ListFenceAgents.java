package org.reeve.backend.fence;

import jakarta.enterprise.context.Dependent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.reeve.backend.host.OfHost;
import org.reeve.backend.kernel.Json;
import org.reeve.backend.kernel.ListHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Rows;
import org.reeve.model.host.HostId;

/** Answers {@link FenceAgentsQuery}. */
@Dependent
public class ListFenceAgents implements ListHandler<FenceAgentsQuery, FenceAgentView> {

    @Override
    public Rows<FenceAgentView> rows(FenceAgentsQuery query, Reader reader) {
        OfHost.requireAdmin(query.host(), reader);
        return Rows.of("a.*", "fence_agent a", ListFenceAgents::view)
                .where("a.host_id = ?", query.host())
                .whereGiven("a.id = ?", query.agent())
                .orderedBy("a.ordinal, a.created, a.id");
    }

    private static FenceAgentView view(ResultSet row) throws SQLException {
        Map<String, String> options = new TreeMap<>();
        Json.tree(row.getString("options"))
                .properties()
                .forEach(one -> options.put(one.getKey(), one.getValue().asText()));
        return new FenceAgentView(
                row.getObject("id", UUID.class),
                new HostId(row.getObject("host_id", UUID.class)),
                row.getInt("ordinal"),
                row.getBoolean("concurrent"),
                row.getString("type"),
                row.getString("address"),
                Optional.ofNullable(row.getObject("port", Integer.class)),
                row.getString("user_name"),
                row.getBoolean("encrypt_options"),
                options);
    }
}
