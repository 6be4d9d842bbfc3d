package org.reeve.backend.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reeve.agent.protocol.host.Capabilities;
import org.reeve.agent.protocol.host.Hardware;
import org.reeve.backend.kernel.Json;
import org.reeve.dal.Sql;
import org.reeve.logic.scheduling.HostCapacity;
import org.reeve.model.MemorySize;
import org.reeve.model.Percent;
import org.reeve.model.host.HostId;
import org.reeve.model.host.NonOperationalReason;
import org.reeve.model.network.NetworkId;

/** What a host is and can do, kept in the database and compared with what its cluster requires. */
@ApplicationScoped
public class HostFacts {

    private final Sql sql;

    @Inject
    public HostFacts(Sql sql) {
        this.sql = sql;
    }

    /** For the client proxy that CDI makes of this class. */
    protected HostFacts() {
        this(null);
    }

    /** What a host is allowed to offer. */
    record Judged(HostCapacity capacity, Optional<NonOperationalReason> objection) {}

    /** A network of the host's cluster. */
    private record ClusterNetwork(NetworkId id, String name, boolean required) {}

    /** Stores what the host said of itself. Within the caller's transaction. */
    void save(HostId host, Capabilities capabilities, Optional<Hardware> hardware) {
        sql.run(
                """
                update host_seen set agent_version = ?, memory_bytes = ?, cpus = ?, capabilities = ?::jsonb, nics = ?::jsonb,
                    version = version + 1 where host_id = ?""",
                capabilities.versions().software(),
                capabilities
                        .memory()
                        .map(MemorySize::mib)
                        .orElse(MemorySize.ZERO)
                        .bytes(),
                cpus(capabilities),
                Json.write(described(capabilities, hardware)),
                Json.write(nics(capabilities)),
                host);
    }

    /** Compares the host with its cluster. Within the caller's transaction. */
    Judged judge(HostId host, Capabilities capabilities) {
        Set<String> present = new HashSet<>(capabilities.networking().networks().keySet());
        present.addAll(capabilities.networking().bridges().keySet());
        List<ClusterNetwork> networks = sql.list(
                """
                select n.id, n.vdsm_name, c.required from cluster_network c join network n on n.id = c.network_id
                join host h on h.cluster_id = c.cluster_id where h.id = ?""",
                row -> new ClusterNetwork(
                        new NetworkId(row.getObject("id", UUID.class)),
                        row.getString("vdsm_name"),
                        row.getBoolean("required")),
                host);
        boolean unreachable = networks.stream().anyMatch(one -> one.required() && !present.contains(one.name()));
        int overcommit = sql.first(
                        "select c.memory_overcommit_percent from cluster c join host h on h.cluster_id = c.id where h.id = ?",
                        row -> row.getInt(1),
                        host)
                .orElse(100);
        HostCapacity capacity = new HostCapacity(
                capabilities
                        .memory()
                        .map(MemorySize::mib)
                        .orElse(MemorySize.ZERO)
                        .times(Percent.percent(overcommit)),
                capabilities.reservedMem().map(MemorySize::mib).orElse(MemorySize.ZERO),
                cpus(capabilities),
                Set.copyOf(capabilities.emulatedMachines()),
                models(capabilities),
                networks.stream()
                        .filter(one -> present.contains(one.name()))
                        .map(ClusterNetwork::id)
                        .collect(Collectors.toUnmodifiableSet()));
        return new Judged(
                capacity, unreachable ? Optional.of(NonOperationalReason.NETWORK_UNREACHABLE) : Optional.empty());
    }

    private static int cpus(Capabilities capabilities) {
        return capabilities
                .processors()
                .cpuThreads()
                .or(() -> capabilities.processors().cpuCores())
                .orElse(1);
    }

    /** Agents list the models a processor can play among its flags, as `model_Nehalem`. */
    private static Set<String> models(Capabilities capabilities) {
        return Stream.of(capabilities.processors().cpuFlags().orElse("").split(","))
                .filter(flag -> flag.startsWith("model_"))
                .map(flag -> flag.substring("model_".length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, Object> described(Capabilities capabilities, Optional<Hardware> hardware) {
        Map<String, Object> all = new TreeMap<>();
        all.put("cpu", capabilities.processors());
        all.put("kvm", capabilities.kvmEnabled().orElse(false));
        all.put("emulatedMachines", capabilities.emulatedMachines());
        all.put("versions", capabilities.versions());
        all.put("networks", capabilities.networking().networks());
        all.put("bridges", capabilities.networking().bridges());
        all.put("selinux", capabilities.selinux());
        capabilities.initiator().ifPresent(name -> all.put("initiator", name));
        hardware.ifPresent(made -> all.put("hardware", made));
        return all;
    }

    private static List<Object> nics(Capabilities capabilities) {
        return capabilities.networking().nics().entrySet().stream()
                .<Object>map(nic -> Map.of("name", nic.getKey(), "facts", nic.getValue()))
                .toList();
    }
}
