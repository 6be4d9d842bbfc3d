package org.reeve.backend.host;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.reeve.agent.protocol.host.Capabilities;
import org.reeve.backend.kernel.Engine;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Stores;
import org.reeve.dal.Sql;
import org.reeve.logic.host.HostFit;
import org.reeve.logic.scheduling.HostCapacity;
import org.reeve.model.MemorySize;
import org.reeve.model.Percent;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.cluster.CpuType;
import org.reeve.model.event.EventType;
import org.reeve.model.host.HostId;
import org.reeve.model.host.NonOperationalReason;
import org.reeve.model.network.NetworkId;

/**
 * Compares what a host says of itself with what its cluster requires. A cluster without a processor gets the first host's. Every method
 * belongs into a transaction of the caller.
 */
@ApplicationScoped
public class HostJudge {

    private static final String MODEL = "model_";

    /** What tells people more than that a host is not operational. */
    private static final Map<NonOperationalReason, EventType> EVENTS = Map.of(
            NonOperationalReason.CLUSTER_VERSION_INCOMPATIBLE_WITH_CLUSTER, EventType.VDS_CLUSTER_VERSION_NOT_SUPPORTED,
            NonOperationalReason.KVM_NOT_RUNNING, EventType.VDS_RUN_IN_NO_KVM_MODE,
            NonOperationalReason.CPU_TYPE_INCOMPATIBLE_WITH_CLUSTER, EventType.VDS_CPU_LOWER_THAN_CLUSTER,
            NonOperationalReason.EMULATED_MACHINES_INCOMPATIBLE_WITH_CLUSTER,
                    EventType.EMULATED_MACHINES_INCOMPATIBLE_WITH_CLUSTER,
            NonOperationalReason.NETWORK_UNREACHABLE, EventType.VDS_SET_NONOPERATIONAL_NETWORK);

    private final Sql sql;
    private final Stores stores;

    @Inject
    public HostJudge(Sql sql, Stores stores) {
        this.sql = sql;
        this.stores = stores;
    }

    /** For the client proxy that CDI makes of this class. */
    protected HostJudge() {
        this(null, null);
    }

    /** What a host is allowed to offer, or why it may offer nothing. */
    record Judged(HostCapacity capacity, Optional<NonOperationalReason> objection) {}

    /** A network of the host's cluster. */
    private record ClusterNetwork(NetworkId id, String name, boolean required) {}

    /** @param known why the host is not operational already: that has been told */
    private record Member(
            String name,
            ClusterId cluster,
            String level,
            Optional<CpuType> cpu,
            Optional<String> machine,
            int memoryPercent,
            Optional<NonOperationalReason> known) {}

    Judged judge(HostId host, Capabilities capabilities) {
        Member member = member(host);
        List<ClusterNetwork> networks = networks(host);
        HostFit.Offer offer = offer(capabilities);
        CpuType cpu = member.cpu().orElseGet(() -> HostFit.adopted(offer));
        HostFit.Needs needs = new HostFit.Needs(
                member.level(),
                Optional.of(cpu),
                member.machine(),
                networks.stream()
                        .filter(ClusterNetwork::required)
                        .map(ClusterNetwork::name)
                        .collect(toUnmodifiableSet()));
        Optional<HostFit.Objection> objection = HostFit.objection(needs, offer);
        stores.within(Engine.caller(), store -> {
            if (objection.isEmpty() && member.cpu().isEmpty()) {
                adopt(member.cluster(), cpu, store);
            }
            objection
                    .filter(one -> !Optional.of(one.reason()).equals(member.known()))
                    .ifPresent(one -> complain(host, member.name(), one, store));
        });
        return new Judged(capacity(capabilities, member, offer, networks), objection.map(HostFit.Objection::reason));
    }

    private void adopt(ClusterId cluster, CpuType cpu, Store store) {
        int changed = sql.run(
                """
                update cluster set cpu_type = ?, version = version + 1,
                    architecture = case when architecture = 'UNDEFINED' then ? else architecture end
                where id = ? and cpu_type is null""",
                cpu.name(),
                cpu.architecture(),
                cluster);
        if (changed > 0) {
            store.changed(cluster);
        }
    }

    private static void complain(HostId host, String name, HostFit.Objection objection, Store store) {
        Facts facts = Facts.about(host, name).with("cause", objection.detail());
        Optional.ofNullable(EVENTS.get(objection.reason())).ifPresent(event -> store.log(event, facts));
    }

    private Member member(HostId host) {
        return sql.first(
                        """
                        select h.name, c.id, c.compatibility_level, c.cpu_type, c.emulated_machine, c.memory_overcommit_percent,
                            case when s.status = 'NON_OPERATIONAL' then s.non_operational_reason end as known
                        from host h join cluster c on c.id = h.cluster_id join host_seen s on s.host_id = h.id where h.id = ?""",
                        HostJudge::member,
                        host)
                .orElseThrow(() -> new IllegalStateException("host=" + host + " has been removed"));
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(
                row.getString("name"),
                new ClusterId(row.getObject("id", UUID.class)),
                row.getString("compatibility_level"),
                Optional.ofNullable(row.getString("cpu_type")).map(CpuType::new),
                Optional.ofNullable(row.getString("emulated_machine")),
                row.getInt("memory_overcommit_percent"),
                Optional.ofNullable(row.getString("known")).map(NonOperationalReason::valueOf));
    }

    private List<ClusterNetwork> networks(HostId host) {
        return sql.list(
                """
                select n.id, n.vdsm_name, c.required from cluster_network c join network n on n.id = c.network_id
                join host h on h.cluster_id = c.cluster_id where h.id = ?""",
                row -> new ClusterNetwork(
                        new NetworkId(row.getObject("id", UUID.class)),
                        row.getString("vdsm_name"),
                        row.getBoolean("required")),
                host);
    }

    private static HostFit.Offer offer(Capabilities capabilities) {
        Set<String> networks =
                new HashSet<>(capabilities.networking().networks().keySet());
        networks.addAll(capabilities.networking().bridges().keySet());
        return new HostFit.Offer(
                capabilities.versions().clusterLevels(),
                capabilities.kvmEnabled().orElse(true),
                models(capabilities),
                Set.copyOf(capabilities.emulatedMachines()),
                networks);
    }

    /** Agents list the models a processor can play among its flags, as `model_Nehalem`. */
    private static Set<String> models(Capabilities capabilities) {
        return Stream.of(capabilities.processors().cpuFlags().orElse("").split(","))
                .filter(flag -> flag.startsWith(MODEL))
                .map(flag -> flag.substring(MODEL.length()))
                .collect(toUnmodifiableSet());
    }

    private static HostCapacity capacity(
            Capabilities capabilities, Member member, HostFit.Offer offer, List<ClusterNetwork> networks) {
        return new HostCapacity(
                capabilities
                        .memory()
                        .map(MemorySize::mib)
                        .orElse(MemorySize.ZERO)
                        .times(Percent.percent(member.memoryPercent())),
                capabilities.reservedMem().map(MemorySize::mib).orElse(MemorySize.ZERO),
                HostFacts.cpus(capabilities),
                offer.emulatedMachines(),
                offer.cpuModels(),
                networks.stream()
                        .filter(one -> offer.networks().contains(one.name()))
                        .map(ClusterNetwork::id)
                        .collect(toUnmodifiableSet()));
    }
}
