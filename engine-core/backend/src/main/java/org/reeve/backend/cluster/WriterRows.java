package org.reeve.backend.cluster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reeve.backend.kernel.Json;
import org.reeve.dal.Sql;
import org.reeve.logic.cluster.ClusterHost;
import org.reeve.logic.cluster.ClusterVm;
import org.reeve.logic.cluster.Exit;
import org.reeve.logic.cluster.Input;
import org.reeve.logic.cluster.Order;
import org.reeve.logic.cluster.Place;
import org.reeve.logic.cluster.Wish;
import org.reeve.logic.scheduling.VmDemand;
import org.reeve.model.MemorySize;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.host.HostId;
import org.reeve.model.host.HostStatus;
import org.reeve.model.host.NonOperationalReason;
import org.reeve.model.network.NetworkId;
import org.reeve.model.vm.VmId;
import org.reeve.model.vm.VmStatus;
import org.reeve.vdsbroker.HostAddress;

/**
 * What the writers of clusters keep in the database: the plain columns that everybody reads, and beside them their own memory of each
 * machine and host as JSON. Every method belongs into a transaction of the caller.
 */
@ApplicationScoped
public class WriterRows {

    private final Sql sql;

    @Inject
    public WriterRows(Sql sql) {
        this.sql = sql;
    }

    /** For the client proxy that CDI makes of this class. */
    protected WriterRows() {
        this(null);
    }

    List<ClusterId> clusters() {
        return sql.list("select id from cluster order by id", row -> new ClusterId(row.getObject("id", UUID.class)));
    }

    List<ClusterHost> hosts(ClusterId cluster) {
        return sql.list(
                """
                select s.writer::text as writer from host h join host_seen s on s.host_id = h.id
                where h.cluster_id = ? and s.writer is not null""",
                row -> Json.read(row.getString("writer"), ClusterHost.class),
                cluster);
    }

    List<ClusterVm> vms(ClusterId cluster) {
        return sql.list(
                """
                select s.writer::text as writer from vm v join vm_seen s on s.vm_id = v.id
                where v.cluster_id = ? and s.writer is not null""",
                row -> Json.read(row.getString("writer"), ClusterVm.class),
                cluster);
    }

    /** Wishes that were written but had not reached the writer when the engine went down. */
    List<Input> missedWishes(ClusterId cluster) {
        List<Input> missed = new ArrayList<>(sql.list(
                """
                select h.id, w.state, h.power_management, w.since from host h join host_wanted w on w.host_id = h.id
                join host_seen s on s.host_id = h.id
                where h.cluster_id = ? and (s.writer is null or s.wish_taken is distinct from w.since)
                    and (s.status <> 'PENDING_APPROVAL' or w.since > h.created)""",
                WriterRows::hostWanted,
                cluster));
        missed.addAll(sql.list(
                WANTED
                        + " join vm_seen s on s.vm_id = v.id where v.cluster_id = ? and s.wish_taken is distinct from w.since"
                        + " and (s.writer is not null or w.state = 'UP')",
                WriterRows::wanted,
                cluster));
        return missed;
    }

    private static final String WANTED =
            """
            select v.id, v.memory_bytes, v.cpu_sockets * v.cpu_cores * v.cpu_threads as cpus, v.high_availability,
                w.state, w.options ->> 'wish' as wish, w.host_id, w.since,
                array(select h.host_id from vm_host h where h.vm_id = v.id) as pinned,
                array(select distinct p.network_id from nic n join vnic_profile p on p.id = n.vnic_profile_id
                    where n.vm_id = v.id and n.plugged) as networks
            from vm v join vm_wanted w on w.vm_id = v.id""";

    Input.Wanted wanted(VmId vm) {
        return sql.first(WANTED + " where v.id = ?", WriterRows::wanted, vm)
                .orElseThrow(() -> new IllegalStateException("vm=" + vm + " has no row"));
    }

    Input hostWanted(HostId host) {
        return sql.first(
                        """
                        select h.id, w.state, h.power_management, w.since from host h
                        join host_wanted w on w.host_id = h.id where h.id = ?""",
                        WriterRows::hostWanted,
                        host)
                .orElseThrow(() -> new IllegalStateException("host=" + host + " has no row"));
    }

    void wish(VmId vm, Wish wish, Instant now) {
        sql.run(
                """
                update vm_wanted set state = ?, since = ?, version = version + 1,
                    options = options || jsonb_build_object('wish', ?::text) where vm_id = ?""",
                wish.runs() ? "UP" : "DOWN",
                now,
                wish,
                vm);
    }

    void wish(HostId host, boolean active, Instant now) {
        sql.run(
                "update host_wanted set state = ?, since = ?, version = version + 1 where host_id = ?",
                active ? "ACTIVE" : "MAINTENANCE",
                now,
                host);
    }

    Optional<ClusterId> clusterOf(VmId vm) {
        return sql.first(
                "select cluster_id from vm where id = ?", row -> new ClusterId(row.getObject(1, UUID.class)), vm);
    }

    Optional<ClusterId> clusterOf(HostId host) {
        return sql.first(
                "select cluster_id from host where id = ?", row -> new ClusterId(row.getObject(1, UUID.class)), host);
    }

    void saveVms(List<ClusterVm> vms, Map<VmId, Instant> taken, Instant now) {
        sql.batch(
                """
                update vm_seen set status = ?, host_id = ?, since = case when status = ? then since else ? end, boot = ?,
                    order_number = ?, pause_reason = ?, exit_status = ?, exit_reason = ?, exit_message = ?,
                    started = case when ? and not coalesce(status in ('POWERING_UP', 'UP', 'PAUSED'), false) and host_id is null then ? else started end,
                    stopped = case when ? and status <> 'DOWN' then ? else stopped end,
                    console = case when ? then '[]'::jsonb else console end,
                    writer = ?::jsonb, wish_taken = coalesce(?, wish_taken), version = version + 1
                where vm_id = ?""",
                vms.stream().map(vm -> row(vm, taken.get(vm.id()), now)).toList());
    }

    private static Object[] row(ClusterVm vm, Instant taken, Instant now) {
        VmStatus status = vm.seen().status();
        boolean down = status == VmStatus.DOWN;
        Optional<Exit> exit = vm.seen().exit();
        return new Object[] {
            status,
            down ? Optional.empty() : vm.place().map(Place::host),
            status.name(),
            vm.seen().since(),
            vm.place().map(Place::boot),
            vm.order().map(Order::number).orElse(0L),
            vm.seen().pause(),
            exit.map(Exit::status),
            exit.map(Exit::reason),
            exit.map(Exit::message).orElse(""),
            !down,
            now,
            down,
            now,
            down,
            Json.write(vm),
            taken,
            vm.id()
        };
    }

    void saveHosts(List<ClusterHost> hosts, Map<HostId, Instant> taken) {
        sql.batch(
                """
                update host_seen set status = ?, non_operational_reason = ?, boot = ?, report = ?, next_order = ?, done_order = ?,
                    reported = now(), since = case when status = ? then since else now() end,
                    writer = ?::jsonb, wish_taken = coalesce(?, wish_taken), version = version + 1
                where host_id = ?""",
                hosts.stream()
                        .map(host -> new Object[] {
                            host.status(),
                            reason(host),
                            host.link().boot(),
                            host.link().report(),
                            host.link().next(),
                            Math.min(host.link().done(), host.link().next() - 1),
                            host.status().name(),
                            Json.write(host),
                            taken.get(host.id()),
                            host.id()
                        })
                        .toList());
    }

    void saveDetails(List<VmDetails> details) {
        sql.batch(
                "update vm_seen set console = ?::jsonb, guest = ?::jsonb where vm_id = ? and status <> 'DOWN'",
                details.stream()
                        .map(one -> new Object[] {one.console(), one.guest(), one.vm()})
                        .toList());
    }

    /** What the objects of some events are called. */
    Map<UUID, String> names(Set<VmId> vms, Set<HostId> hosts) {
        record Named(UUID id, String name) {}
        return sql
                .list(
                        "select id, name from vm where id = any (?) union all select id, name from host where id = any (?)",
                        row -> new Named(row.getObject("id", UUID.class), row.getString("name")),
                        vms,
                        hosts)
                .stream()
                .collect(Collectors.toMap(Named::id, Named::name));
    }

    Map<HostId, HostAddress> addresses() {
        Map<HostId, HostAddress> all = new LinkedHashMap<>();
        sql.list(
                "select h.id, h.address, h.port from host h join host_seen s on s.host_id = h.id where s.status <> 'PENDING_APPROVAL'",
                row -> all.put(
                        new HostId(row.getObject("id", UUID.class)),
                        new HostAddress(row.getString("address"), row.getInt("port"))));
        return all;
    }

    HostAddress address(HostId host) {
        return sql.first(
                        "select address, port from host where id = ?",
                        row -> new HostAddress(row.getString("address"), row.getInt("port")),
                        host)
                .orElseThrow();
    }

    private static NonOperationalReason reason(ClusterHost host) {
        boolean barred = host.status() == HostStatus.NON_OPERATIONAL;
        return host.reason().orElse(barred ? NonOperationalReason.GENERAL : NonOperationalReason.NONE);
    }

    private static Input.Wanted wanted(ResultSet row) throws SQLException {
        String wish = row.getString("wish");
        UUID host = row.getObject("host_id", UUID.class);
        Set<HostId> pinned = host != null
                ? Set.of(new HostId(host))
                : ids(row, "pinned").stream().map(HostId::new).collect(Collectors.toUnmodifiableSet());
        return new Input.Wanted(
                new VmId(row.getObject("id", UUID.class)),
                wish != null ? Wish.valueOf(wish) : Wish.valueOf(row.getString("state")),
                new VmDemand(
                        MemorySize.bytes(row.getLong("memory_bytes")),
                        row.getInt("cpus"),
                        Optional.empty(),
                        Optional.empty(),
                        ids(row, "networks").stream().map(NetworkId::new).collect(Collectors.toUnmodifiableSet()),
                        pinned),
                row.getBoolean("high_availability"),
                Sql.time(row, "since").orElseThrow());
    }

    private static Input.HostWanted hostWanted(ResultSet row) throws SQLException {
        return new Input.HostWanted(
                new HostId(row.getObject("id", UUID.class)),
                row.getString("state").equals("ACTIVE"),
                row.getBoolean("power_management"),
                Sql.time(row, "since").orElseThrow());
    }

    private static List<UUID> ids(ResultSet row, String column) throws SQLException {
        return List.of((UUID[]) row.getArray(column).getArray());
    }
}
