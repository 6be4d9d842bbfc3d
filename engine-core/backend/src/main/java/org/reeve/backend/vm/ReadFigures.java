package org.reeve.backend.vm;

import jakarta.enterprise.context.Dependent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.device.DeviceOwner;
import org.reeve.backend.device.OfOwner;
import org.reeve.backend.kernel.Json;
import org.reeve.backend.kernel.ListHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Rows;
import org.reeve.backend.kernel.Sight;
import org.reeve.backend.kernel.Visible;
import org.reeve.model.MemorySize;
import org.reeve.model.vm.VmId;

/** Answers {@link VmFiguresQuery} from the latest sample. */
@Dependent
public class ReadFigures implements ListHandler<VmFiguresQuery, VmFigures> {

    private static final String COLUMNS =
            """
            v.id, v.memory_bytes, coalesce(s.memory_used_bytes, 0) as used, coalesce(s.cpu_percent, 0) as cpu,
                coalesce(s.cpu_user_percent, 0) as cpu_user, coalesce(s.cpu_system_percent, 0) as cpu_system,
                coalesce(s.details, '{}') as details""";

    private static final String TABLES =
            """
            vm v join vm_seen t on t.vm_id = v.id left join vm_sample s on s.vm_id = v.id and t.status <> 'DOWN'""";

    @Override
    public Rows<VmFigures> rows(VmFiguresQuery query, Reader reader) {
        return Rows.of(COLUMNS, TABLES, ReadFigures::view)
                .whereGiven("v.id = ?", query.vm())
                .where(Visible.to(reader.caller(), Sight.VM, "v.id"))
                .ownedBy("vm", "v.id")
                .whenNone(() -> query.vm().ifPresent(vm -> OfOwner.require(DeviceOwner.of(vm), reader)));
    }

    private static VmFigures view(ResultSet row) throws SQLException {
        Details details = Json.read(row.getString("details"), Details.class);
        Optional<Memory> told = details.memory();
        return new VmFigures(
                new VmId(row.getObject("id", UUID.class)),
                new VmFigures.Memory(
                        MemorySize.bytes(row.getLong("memory_bytes")),
                        MemorySize.bytes(row.getLong("used")),
                        kib(told.flatMap(Memory::mem_free)),
                        kib(told.flatMap(Memory::mem_unused)),
                        kib(told.flatMap(Memory::mem_buffers)),
                        kib(told.flatMap(Memory::mem_cached))),
                new VmFigures.Cpu(row.getDouble("cpu_user"), row.getDouble("cpu_system"), row.getDouble("cpu")),
                details.elapsedSeconds().orElse(0L),
                details.network().entrySet().stream()
                        .map(nic -> nic.getValue().traffic(details.before(nic.getKey())))
                        .toList());
    }

    private static MemorySize kib(Optional<Long> count) {
        return count.map(MemorySize::kib).orElse(MemorySize.ZERO);
    }

    /**
     * What monitoring keeps beside the figures that have columns.
     *
     * @param before the same of network cards as they were looked at the last time
     */
    private record Details(
            Optional<Long> elapsedSeconds, Optional<Memory> memory, Map<String, Nic> network, Map<String, Nic> before) {

        private Details {
            network = network == null ? Map.of() : Map.copyOf(network);
            before = before == null ? Map.of() : Map.copyOf(before);
        }

        private Optional<Nic> before(String name) {
            return Optional.ofNullable(before.get(name));
        }
    }

    private record Memory(
            Optional<Long> mem_free,
            Optional<Long> mem_unused,
            Optional<Long> mem_buffers,
            Optional<Long> mem_cached) {}

    private record Nic(
            Optional<String> macAddr,
            Optional<Long> rx,
            Optional<Long> tx,
            Optional<Long> rxErrors,
            Optional<Long> txErrors,
            Optional<Double> sampleTime) {

        private VmFigures.Traffic traffic(Optional<Nic> before) {
            return new VmFigures.Traffic(
                    macAddr.orElse(""),
                    rx.orElse(0L),
                    tx.orElse(0L),
                    rxErrors.orElse(0L),
                    txErrors.orElse(0L),
                    before.flatMap(this::rate));
        }

        /** Counters begin anew when a machine starts or moves; then there is no rate for once. */
        private Optional<VmFigures.Rate> rate(Nic before) {
            double seconds = sampleTime.orElse(0.0) - before.sampleTime.orElse(0.0);
            long received = rx.orElse(0L) - before.rx.orElse(0L);
            long sent = tx.orElse(0L) - before.tx.orElse(0L);
            return seconds > 0 && received >= 0 && sent >= 0
                    ? Optional.of(new VmFigures.Rate(received / seconds, sent / seconds))
                    : Optional.empty();
        }
    }
}
