package org.reeve.backend.host;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.Dependent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.host.HostFiguresQuery.Figures;
import org.reeve.backend.kernel.Json;
import org.reeve.backend.kernel.ListHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Rows;
import org.reeve.backend.kernel.Sight;
import org.reeve.backend.kernel.Visible;
import org.reeve.model.MemorySize;
import org.reeve.model.host.HostId;

/** Answers {@link HostFiguresQuery}. */
@Dependent
public class TellHostFigures implements ListHandler<HostFiguresQuery, Figures> {

    private static final String TABLES = "host_seen s join host_sample p on p.host_id = s.host_id";

    @Override
    public Rows<Figures> rows(HostFiguresQuery query, Reader reader) {
        return Rows.of("s.memory_bytes, p.*", TABLES, TellHostFigures::figures)
                .whereGiven("s.host_id = ?", query.host())
                .where(Visible.to(reader.caller(), Sight.HOST, "s.host_id"))
                .ownedBy("host", "s.host_id");
    }

    private static Figures figures(ResultSet row) throws SQLException {
        JsonNode details = Json.tree(row.getString("details"));
        JsonNode memory = details.path("memory");
        long swap = mib(memory.path("swapTotal"));
        return new Figures(
                new HostId(row.getObject("host_id", UUID.class)),
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
