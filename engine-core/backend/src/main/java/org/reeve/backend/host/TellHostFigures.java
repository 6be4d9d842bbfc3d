package org.reeve.backend.host;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.Dependent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.reeve.backend.host.HostFiguresQuery.Figures;
import org.reeve.backend.kernel.Json;
import org.reeve.backend.kernel.QueryHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Sight;
import org.reeve.backend.kernel.Visible;
import org.reeve.model.MemorySize;

/** Answers {@link HostFiguresQuery}. */
@Dependent
public class TellHostFigures implements QueryHandler<HostFiguresQuery, Optional<Figures>> {

    @Override
    public Optional<Figures> answer(HostFiguresQuery query, Reader reader) {
        Visible visible = Visible.to(reader.caller(), Sight.HOST, "h.id");
        return reader.sql()
                .first(
                        """
                        select s.memory_bytes, p.* from host h
                        join host_seen s on s.host_id = h.id
                        join cluster c on c.id = h.cluster_id
                        join host_sample p on p.host_id = h.id
                        where h.id = ? and %s"""
                                .formatted(visible.condition()),
                        TellHostFigures::figures,
                        visible.between(List.of(query.host())));
    }

    private static Figures figures(ResultSet row) throws SQLException {
        JsonNode details = Json.tree(row.getString("details"));
        JsonNode memory = details.path("memory");
        long swap = mib(memory.path("swapTotal"));
        return new Figures(
                new HostFiguresQuery.Memory(
                        row.getLong("memory_bytes"),
                        row.getLong("memory_used_bytes"),
                        row.getLong("memory_free_bytes"),
                        mib(memory.path("memShared"))),
                new HostFiguresQuery.Swap(swap, row.getLong("swap_used_bytes"), mib(memory.path("swapFree"))),
                new HostFiguresQuery.Processors(
                        details.path("cpuUserPercent").asDouble(),
                        details.path("cpuSystemPercent").asDouble(),
                        details.path("cpuIdlePercent").asDouble(),
                        memory.path("ksmCpu").asDouble(),
                        details.path("load").asDouble()),
                Optional.of(details.path("bootSeconds").asLong()).filter(seconds -> seconds > 0),
                row.getInt("active_vms"));
    }

    private static long mib(JsonNode number) {
        return MemorySize.mib(number.asLong()).bytes();
    }
}
