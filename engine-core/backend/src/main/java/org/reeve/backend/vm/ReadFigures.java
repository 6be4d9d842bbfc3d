package org.reeve.backend.vm;

import jakarta.enterprise.context.Dependent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.reeve.backend.kernel.Json;
import org.reeve.backend.kernel.QueryHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.model.MemorySize;

/** Answers {@link VmFiguresQuery} from the latest sample. */
@Dependent
public class ReadFigures implements QueryHandler<VmFiguresQuery, VmFigures> {

    @Override
    public VmFigures answer(VmFiguresQuery query, Reader reader) {
        OfVm.require(query.vm(), reader);
        return reader.sql()
                .first(
                        """
                        select v.memory_bytes, coalesce(s.memory_used_bytes, 0) as used, coalesce(s.cpu_percent, 0) as cpu,
                            coalesce(s.cpu_user_percent, 0) as cpu_user, coalesce(s.cpu_system_percent, 0) as cpu_system,
                            coalesce(s.details, '{}') as details
                        from vm v join vm_seen t on t.vm_id = v.id
                        left join vm_sample s on s.vm_id = v.id and t.status <> 'DOWN' where v.id = ?""",
                        ReadFigures::view,
                        query.vm())
                .orElseThrow();
    }

    private static VmFigures view(ResultSet row) throws SQLException {
        Details details = Json.read(row.getString("details"), Details.class);
        Optional<Memory> told = details.memory();
        return new VmFigures(
                new VmFigures.Memory(
                        MemorySize.bytes(row.getLong("memory_bytes")),
                        MemorySize.bytes(row.getLong("used")),
                        kib(told.flatMap(Memory::mem_free)),
                        kib(told.flatMap(Memory::mem_buffers)),
                        kib(told.flatMap(Memory::mem_cached))),
                row.getDouble("cpu_user"),
                row.getDouble("cpu_system"),
                row.getDouble("cpu"),
                details.elapsedSeconds().orElse(0L),
                details.network().values().stream().map(Nic::traffic).toList());
    }

    private static MemorySize kib(Optional<Long> count) {
        return count.map(MemorySize::kib).orElse(MemorySize.ZERO);
    }

    /** What monitoring keeps beside the figures that have columns. */
    private record Details(Optional<Long> elapsedSeconds, Optional<Memory> memory, Map<String, Nic> network) {

        private Details {
            network = network == null ? Map.of() : Map.copyOf(network);
        }
    }

    private record Memory(Optional<Long> mem_free, Optional<Long> mem_buffers, Optional<Long> mem_cached) {}

    private record Nic(
            Optional<String> macAddr,
            Optional<Long> rx,
            Optional<Long> tx,
            Optional<Long> rxErrors,
            Optional<Long> txErrors) {

        private VmFigures.Traffic traffic() {
            return new VmFigures.Traffic(
                    macAddr.orElse(""), rx.orElse(0L), tx.orElse(0L), rxErrors.orElse(0L), txErrors.orElse(0L));
        }
    }
}
