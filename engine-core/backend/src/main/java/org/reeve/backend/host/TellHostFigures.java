package org.reeve.backend.host;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Optional;
import org.reeve.backend.host.HostFiguresQuery.Figures;
import org.reeve.backend.kernel.QueryHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Sight;
import org.reeve.backend.kernel.Visible;

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
                        row -> new Figures(
                                row.getLong("memory_bytes"),
                                row.getLong("memory_used_bytes"),
                                row.getLong("memory_free_bytes"),
                                row.getLong("swap_used_bytes"),
                                row.getDouble("cpu_percent"),
                                row.getDouble("ksm_percent"),
                                row.getInt("active_vms")),
                        visible.between(List.of(query.host())));
    }
}
