package org.reeve.backend.disk;

import jakarta.enterprise.context.Dependent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.reeve.backend.api.Refused;
import org.reeve.backend.kernel.QueryHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Sight;
import org.reeve.backend.kernel.Visible;

/** Answers {@link DiskFiguresQuery} from the latest samples of the machines that use the disk. */
@Dependent
public class ReadDiskFigures implements QueryHandler<DiskFiguresQuery, DiskFigures> {

    private static final String FIGURES =
            """
            select coalesce(sum((f.value ->> 'readRate')::float), 0) as read_rate,
                coalesce(sum((f.value ->> 'writeRate')::float), 0) as write_rate,
                coalesce(max((f.value ->> 'readLatency')::float), 0) as read_latency,
                coalesce(max((f.value ->> 'writeLatency')::float), 0) as write_latency,
                coalesce(max((f.value ->> 'flushLatency')::float), 0) as flush_latency
            from disk k
                left join disk_vm a on a.disk_id = k.id
                left join vm_seen s on s.vm_id = a.vm_id and s.status <> 'DOWN'
                left join vm_sample m on m.vm_id = s.vm_id
                left join lateral jsonb_each(m.details -> 'disks') f on f.value ->> 'imageID' = k.id::text
            where k.id = ? and %s
            group by k.id""";

    @Override
    public DiskFigures answer(DiskFiguresQuery query, Reader reader) {
        Visible visible = Visible.to(reader.caller(), Sight.DISK, "k.id");
        return reader.sql()
                .first(
                        FIGURES.formatted(visible.condition()),
                        ReadDiskFigures::view,
                        visible.between(List.of(query.disk())))
                .orElseThrow(() ->
                        new Refused(Refused.Kind.NOT_FOUND, "kernel.not-found", "kind", "disk", "id", query.disk()));
    }

    private static DiskFigures view(ResultSet row) throws SQLException {
        return new DiskFigures(
                row.getDouble("read_rate"),
                row.getDouble("write_rate"),
                new DiskFigures.Latency(
                        nanos(row, "read_latency"), nanos(row, "write_latency"), nanos(row, "flush_latency")));
    }

    private static Duration nanos(ResultSet row, String column) throws SQLException {
        return Duration.ofNanos(Math.round(row.getDouble(column)));
    }
}
