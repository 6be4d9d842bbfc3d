package org.reeve.dal.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.hibernate.StatelessSession;
import org.reeve.model.host.HostId;
import org.reeve.model.vm.VmId;

/** The latest figures of machines and hosts. They come by the thousand every few seconds, so a whole report is one statement. */
@ApplicationScoped
public class Samples {

    /** An older sample never replaces a newer one; objects that are gone in the meantime are passed over. */
    private static final String KEEP_VMS =
            """
            insert into vm_sample (vm_id, at, cpu_percent, cpu_user_percent, cpu_system_percent, memory_used_bytes, network_percent, details)
            select n.* from unnest(?::uuid[], ?::timestamptz[], ?::float8[], ?::float8[], ?::float8[], ?::bigint[], ?::float8[], ?::jsonb[])
                as n (id, at, cpu, cpu_user, cpu_system, memory, network, details)
            join vm on vm.id = n.id
            on conflict (vm_id) do update set at = excluded.at, cpu_percent = excluded.cpu_percent,
                cpu_user_percent = excluded.cpu_user_percent, cpu_system_percent = excluded.cpu_system_percent,
                memory_used_bytes = excluded.memory_used_bytes, network_percent = excluded.network_percent, details = excluded.details
            where vm_sample.at <= excluded.at
            """;

    private static final String KEEP_HOSTS =
            """
            insert into host_sample (host_id, at, cpu_percent, memory_used_bytes, memory_free_bytes, swap_used_bytes, ksm_percent,
                network_percent, active_vms, details)
            select n.* from unnest(?::uuid[], ?::timestamptz[], ?::float8[], ?::bigint[], ?::bigint[], ?::bigint[], ?::float8[],
                ?::float8[], ?::bigint[], ?::jsonb[])
                as n (id, at, cpu, memory_used, memory_free, swap_used, ksm, network, active, details)
            join host on host.id = n.id
            on conflict (host_id) do update set at = excluded.at, cpu_percent = excluded.cpu_percent,
                memory_used_bytes = excluded.memory_used_bytes, memory_free_bytes = excluded.memory_free_bytes,
                swap_used_bytes = excluded.swap_used_bytes, ksm_percent = excluded.ksm_percent,
                network_percent = excluded.network_percent, active_vms = excluded.active_vms, details = excluded.details
            where host_sample.at <= excluded.at
            """;

    private final StatelessSession session;

    /** For the container's proxy. */
    protected Samples() {
        this(null);
    }

    @Inject
    public Samples(StatelessSession session) {
        this.session = session;
    }

    public void keepVms(Collection<VmSample> samples) {
        var rows = List.copyOf(samples);
        session.doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(KEEP_VMS)) {
                var columns = new Columns(connection, statement);
                columns.add("uuid", rows.stream().map(s -> s.vm().value()).toArray());
                columns.add("timestamptz", rows.stream().map(s -> time(s.at())).toArray());
                columns.add("float8", doubles(rows, VmSample::cpuPercent));
                columns.add("float8", doubles(rows, VmSample::cpuUserPercent));
                columns.add("float8", doubles(rows, VmSample::cpuSystemPercent));
                columns.add("bigint", longs(rows, VmSample::memoryUsedBytes));
                columns.add("float8", doubles(rows, VmSample::networkPercent));
                columns.add("text", rows.stream().map(VmSample::details).toArray());
                statement.executeUpdate();
            }
        });
    }

    public void keepHosts(Collection<HostSample> samples) {
        var rows = List.copyOf(samples);
        session.doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(KEEP_HOSTS)) {
                var columns = new Columns(connection, statement);
                columns.add("uuid", rows.stream().map(s -> s.host().value()).toArray());
                columns.add("timestamptz", rows.stream().map(s -> time(s.at())).toArray());
                columns.add("float8", doubles(rows, HostSample::cpuPercent));
                columns.add("bigint", longs(rows, HostSample::memoryUsedBytes));
                columns.add("bigint", longs(rows, HostSample::memoryFreeBytes));
                columns.add("bigint", longs(rows, HostSample::swapUsedBytes));
                columns.add("float8", doubles(rows, HostSample::ksmPercent));
                columns.add("float8", doubles(rows, HostSample::networkPercent));
                columns.add("bigint", longs(rows, HostSample::activeVms));
                columns.add("text", rows.stream().map(HostSample::details).toArray());
                statement.executeUpdate();
            }
        });
    }

    public List<VmSample> vms() {
        return session.doReturningWork(connection -> read(connection, "select * from vm_sample", Samples::vmSample));
    }

    public Optional<VmSample> vm(VmId vm) {
        return session
                .doReturningWork(connection -> read(
                        connection, "select * from vm_sample where vm_id = '" + vm.value() + "'", Samples::vmSample))
                .stream()
                .findFirst();
    }

    public List<HostSample> hosts() {
        return session.doReturningWork(
                connection -> read(connection, "select * from host_sample", Samples::hostSample));
    }

    public Optional<HostSample> host(HostId host) {
        return session
                .doReturningWork(connection -> read(
                        connection,
                        "select * from host_sample where host_id = '" + host.value() + "'",
                        Samples::hostSample))
                .stream()
                .findFirst();
    }

    private static VmSample vmSample(ResultSet row) throws SQLException {
        return new VmSample(
                new VmId(row.getObject("vm_id", UUID.class)),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getDouble("cpu_percent"),
                row.getDouble("cpu_user_percent"),
                row.getDouble("cpu_system_percent"),
                row.getLong("memory_used_bytes"),
                row.getDouble("network_percent"),
                row.getString("details"));
    }

    private static HostSample hostSample(ResultSet row) throws SQLException {
        return new HostSample(
                new HostId(row.getObject("host_id", UUID.class)),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getDouble("cpu_percent"),
                row.getLong("memory_used_bytes"),
                row.getLong("memory_free_bytes"),
                row.getLong("swap_used_bytes"),
                row.getDouble("ksm_percent"),
                row.getDouble("network_percent"),
                row.getInt("active_vms"),
                row.getString("details"));
    }

    private static <T> List<T> read(Connection connection, String sql, Reading<T> reading) throws SQLException {
        var found = new ArrayList<T>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(reading.of(rows));
            }
        }
        return found;
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static <T> Object[] doubles(List<T> rows, ToDoubleFunction<T> figure) {
        return rows.stream().mapToDouble(figure).boxed().toArray();
    }

    private static <T> Object[] longs(List<T> rows, ToLongFunction<T> figure) {
        return rows.stream().mapToLong(figure).boxed().toArray();
    }

    /** How a row becomes a sample. */
    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** The parameters of a statement, each an array with an element for every row. */
    private static final class Columns {

        private final Connection connection;
        private final PreparedStatement statement;
        private int position;

        Columns(Connection connection, PreparedStatement statement) {
            this.connection = connection;
            this.statement = statement;
        }

        void add(String type, Object[] values) throws SQLException {
            statement.setArray(++position, connection.createArrayOf(type, values));
        }
    }
}
