package org.reeve.backend.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.reeve.agent.protocol.host.Capabilities;
import org.reeve.agent.protocol.host.Hardware;
import org.reeve.agent.protocol.host.HostDevice;
import org.reeve.backend.kernel.Engine;
import org.reeve.backend.kernel.Json;
import org.reeve.backend.kernel.Stores;
import org.reeve.dal.Sql;
import org.reeve.model.MemorySize;
import org.reeve.model.host.HostId;

/** What a host is and can do, kept in the database. */
@ApplicationScoped
public class HostFacts {

    private final Sql sql;
    private final Stores stores;

    @Inject
    public HostFacts(Sql sql, Stores stores) {
        this.sql = sql;
        this.stores = stores;
    }

    /** For the client proxy that CDI makes of this class. */
    protected HostFacts() {
        this(null, null);
    }

    /**
     * What a host says of itself when it is examined; all but the first is nice to know.
     *
     * @param certificate by which it has proved itself
     */
    record Told(
            Capabilities capabilities,
            Optional<Hardware> hardware,
            Optional<Map<String, HostDevice>> devices,
            Optional<X509Certificate> certificate) {}

    /** Stores it. Within the caller's transaction. */
    void save(HostId host, Told told) {
        Capabilities capabilities = told.capabilities();
        sql.run(
                """
                update host_seen set agent_version = ?, memory_bytes = ?, cpus = ?, capabilities = ?::jsonb, nics = ?::jsonb,
                    devices = coalesce(?::jsonb, devices), version = version + 1 where host_id = ?""",
                capabilities.versions().software(),
                capabilities
                        .memory()
                        .map(MemorySize::mib)
                        .orElse(MemorySize.ZERO)
                        .bytes(),
                cpus(capabilities),
                Json.write(described(told)),
                Json.write(nics(capabilities)),
                told.devices().map(Json::write),
                host);
        stores.within(Engine.caller(), store -> store.changed(host));
    }

    static int cpus(Capabilities capabilities) {
        return capabilities
                .processors()
                .cpuThreads()
                .or(() -> capabilities.processors().cpuCores())
                .orElse(1);
    }

    private static Map<String, Object> described(Told told) {
        Capabilities capabilities = told.capabilities();
        Map<String, Object> all = new TreeMap<>();
        all.put("cpu", capabilities.processors());
        all.put("kvm", capabilities.kvmEnabled().orElse(false));
        all.put("emulatedMachines", capabilities.emulatedMachines());
        all.put("versions", capabilities.versions());
        all.put("networks", capabilities.networking().networks());
        all.put("bridges", capabilities.networking().bridges());
        all.put("bonds", capabilities.networking().bondings());
        all.put("vlans", capabilities.networking().vlans());
        all.put("selinux", capabilities.selinux());
        all.put("topology", capabilities.topology());
        all.put("hooks", capabilities.hooks());
        all.put("rngSources", capabilities.rngSources());
        capabilities.kdumpStatus().ifPresent(status -> all.put("kdump", status));
        capabilities.hostdevPassthrough().ifPresent(able -> all.put("passthrough", able));
        capabilities.reservedMem().ifPresent(mib -> all.put("reservedMib", mib));
        capabilities.guestOverhead().ifPresent(mib -> all.put("overheadMib", mib));
        capabilities.initiator().ifPresent(name -> all.put("initiator", name));
        told.hardware().ifPresent(made -> all.put("hardware", made));
        told.certificate().ifPresent(shown -> all.put("certificate", Shown.of(shown)));
        return all;
    }

    private static List<Object> nics(Capabilities capabilities) {
        return capabilities.networking().nics().entrySet().stream()
                .<Object>map(nic -> Map.of("name", nic.getKey(), "facts", nic.getValue()))
                .toList();
    }
}
