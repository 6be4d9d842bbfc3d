package org.reeve.backend.device;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.model.event.EventType;
import org.reeve.model.host.HostId;
import org.reeve.model.vm.VmStatus;

/**
 * What rules about devices need to know of their owner. Its row is locked, so that two orders are weighed one after the other.
 *
 * @param runs it runs or is to be started
 * @param pinned the hosts it may run on, when it may not run on all
 */
record Owner(DeviceOwner is, String name, boolean runs, Optional<UUID> dataCenter, Size size, List<HostId> pinned) {

    record Size(int cpus, long memoryMib) {}

    static Optional<Owner> find(DeviceOwner is, Store store) {
        return store.sql()
                .first(is.machine() ? MACHINE : PATTERN.formatted(is.table()), row -> owner(is, row), is.id());
    }

    static Verdict unknown(DeviceOwner is) {
        return Verdict.notFound("kernel.not-found", "kind", is.table(), "id", is.id());
    }

    private static final String SIZE = "cpu_sockets * cpu_cores * cpu_threads as cpus, memory_bytes >> 20 as mib";

    private static final String MACHINE =
            """
            select o.name, o.data_center_id, %s, s.status, w.state = 'UP' as wanted,
                array(select h.host_id from vm_host h where h.vm_id = o.id) as pinned
            from vm o join vm_seen s on s.vm_id = o.id join vm_wanted w on w.vm_id = o.id where o.id = ? for update of o"""
                    .formatted(SIZE);

    private static final String PATTERN =
            """
            select o.name, o.data_center_id, %s, 'DOWN' as status, false as wanted, '{}'::uuid[] as pinned
            from %%s o where o.id = ? for update of o"""
                    .formatted(SIZE);

    private static Owner owner(DeviceOwner is, ResultSet row) throws SQLException {
        Array pinned = row.getArray("pinned");
        return new Owner(
                is,
                row.getString("name"),
                VmStatus.valueOf(row.getString("status")).running() || row.getBoolean("wanted"),
                Optional.ofNullable(row.getObject("data_center_id", UUID.class)),
                new Size(row.getInt("cpus"), row.getLong("mib")),
                Arrays.stream((UUID[]) pinned.getArray()).map(HostId::new).toList());
    }

    /** For kinds of devices of which nothing more special is told. */
    EventType changed() {
        return switch (is.kind()) {
            case VM -> EventType.USER_UPDATE_VM;
            case TEMPLATE -> EventType.USER_UPDATE_VM_TEMPLATE;
        };
    }

    Facts facts() {
        return Facts.about(is.typed(), name);
    }
}
