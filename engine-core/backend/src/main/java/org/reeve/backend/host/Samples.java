package org.reeve.backend.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.reeve.agent.protocol.host.HostStats;
import org.reeve.agent.protocol.vm.VmStats;
import org.reeve.backend.kernel.FigureFeed;
import org.reeve.backend.kernel.Json;
import org.reeve.dal.Sql;
import org.reeve.dal.Transactions;
import org.reeve.model.MemorySize;
import org.reeve.model.host.HostId;
import org.reeve.model.vm.VmId;

/** Gathers the latest figures of machines and hosts and writes them in bulk: two statements, however many there are. */
@ApplicationScoped
public class Samples {

    private final Sql sql;
    private final Transactions transactions;
    private final FigureFeed feed;
    private final Traffic traffic = new Traffic();
    private Map<UUID, VmStats> vms = new LinkedHashMap<>();
    private Map<UUID, HostStats> hosts = new LinkedHashMap<>();
    private Map<HostId, Set<VmId>> told = new LinkedHashMap<>();

    @Inject
    public Samples(Sql sql, Transactions transactions, FigureFeed feed) {
        this.sql = sql;
        this.transactions = transactions;
        this.feed = feed;
    }

    /** For the client proxy that CDI makes of this class. */
    protected Samples() {
        this(null, null, null);
    }

    synchronized void add(HostId host, HostStats figures) {
        hosts.put(host.value(), figures);
        told.computeIfAbsent(host, one -> new HashSet<>());
    }

    synchronized void add(HostId host, List<VmStats> figures) {
        figures.forEach(vm -> vms.put(vm.vmId(), vm));
        told.computeIfAbsent(host, one -> new HashSet<>())
                .addAll(figures.stream().map(vm -> new VmId(vm.vmId())).toList());
    }

    void write() {
        Map<UUID, VmStats> someVms;
        Map<UUID, HostStats> someHosts;
        Map<HostId, Set<VmId>> some;
        synchronized (this) {
            someVms = vms;
            someHosts = hosts;
            some = told;
            told = new LinkedHashMap<>();
            vms = new LinkedHashMap<>();
            hosts = new LinkedHashMap<>();
        }
        if (!someVms.isEmpty() || !someHosts.isEmpty()) {
            transactions.run(() -> {
                writeVms(someVms);
                writeHosts(someHosts);
            });
        }
        some.forEach(feed::written);
    }

    private void writeVms(Map<UUID, VmStats> some) {
        List<Double> user = new ArrayList<>();
        List<Double> system = new ArrayList<>();
        List<Integer> memory = new ArrayList<>();
        List<String> details = new ArrayList<>();
        some.values().forEach(vm -> {
            user.add(vm.load().cpuUser().orElse(0.0));
            system.add(vm.load().cpuSys().orElse(0.0));
            memory.add(vm.load().memUsage().orElse(0));
            details.add(Json.write(vmDetails(vm)));
        });
        if (!some.isEmpty()) {
            sql.run(
                    """
                    insert into vm_sample (vm_id, at, cpu_percent, cpu_user_percent, cpu_system_percent, memory_used_bytes, details)
                    select s.id, now(), s.cpu_user + s.cpu_system, s.cpu_user, s.cpu_system, v.memory_bytes * s.memory / 100, s.details::jsonb
                    from unnest(?, ?, ?, ?, ?) as s (id, cpu_user, cpu_system, memory, details) join vm v on v.id = s.id
                    on conflict (vm_id) do update set at = excluded.at, cpu_percent = excluded.cpu_percent,
                        cpu_user_percent = excluded.cpu_user_percent, cpu_system_percent = excluded.cpu_system_percent,
                        memory_used_bytes = excluded.memory_used_bytes,
                        details = excluded.details || jsonb_build_object('before', vm_sample.details -> 'network')""",
                    some.keySet(),
                    user,
                    system,
                    memory,
                    details);
        }
    }

    private void writeHosts(Map<UUID, HostStats> some) {
        List<Double> cpu = new ArrayList<>();
        List<Integer> used = new ArrayList<>();
        List<Long> free = new ArrayList<>();
        List<Long> swap = new ArrayList<>();
        List<Integer> active = new ArrayList<>();
        List<String> details = new ArrayList<>();
        some.forEach((id, host) -> {
            cpu.add(host.load().cpuUser().orElse(0.0) + host.load().cpuSys().orElse(0.0));
            used.add(host.memory().memUsed().orElse(0));
            free.add(MemorySize.mib(host.memory().memFree().orElse(0L)).bytes());
            long taken = host.memory().swapTotal().orElse(0L)
                    - host.memory().swapFree().orElse(0L);
            swap.add(MemorySize.mib(Math.max(0, taken)).bytes());
            active.add(host.vmActive().orElse(0));
            details.add(Json.write(hostDetails(host, traffic.rates(id, host.network()))));
        });
        if (!some.isEmpty()) {
            sql.run(
                    """
                    insert into host_sample (host_id, at, cpu_percent, memory_used_bytes, memory_free_bytes, swap_used_bytes, active_vms, details)
                    select s.id, now(), s.cpu, h.memory_bytes * s.used / 100, s.free, s.swap, s.active, s.details::jsonb
                    from unnest(?, ?, ?, ?, ?, ?, ?) as s (id, cpu, used, free, swap, active, details)
                    join host_seen h on h.host_id = s.id
                    on conflict (host_id) do update set at = excluded.at, cpu_percent = excluded.cpu_percent,
                        memory_used_bytes = excluded.memory_used_bytes, memory_free_bytes = excluded.memory_free_bytes,
                        swap_used_bytes = excluded.swap_used_bytes, active_vms = excluded.active_vms, details = excluded.details""",
                    some.keySet(),
                    cpu,
                    used,
                    free,
                    swap,
                    active,
                    details);
        }
    }

    private static Map<String, Object> vmDetails(VmStats vm) {
        Map<String, Object> all = new LinkedHashMap<>();
        vm.load().elapsedTime().ifPresent(seconds -> all.put("elapsedSeconds", seconds));
        vm.memoryStats().ifPresent(memory -> all.put("memory", memory));
        if (!vm.network().isEmpty()) {
            all.put("network", vm.network());
        }
        if (!vm.disks().isEmpty()) {
            all.put("disks", vm.disks());
        }
        return all;
    }

    private static Map<String, Object> hostDetails(HostStats host, Map<String, Traffic.Rate> rates) {
        Map<String, Object> all = new LinkedHashMap<>();
        host.load().cpuUser().ifPresent(percent -> all.put("cpuUserPercent", percent));
        host.load().cpuSys().ifPresent(percent -> all.put("cpuSystemPercent", percent));
        host.load().cpuIdle().ifPresent(percent -> all.put("cpuIdlePercent", percent));
        host.load().cpuLoad().ifPresent(load -> all.put("load", load));
        host.bootTime().ifPresent(seconds -> all.put("bootSeconds", seconds));
        host.vmMigrating().ifPresent(count -> all.put("migratingVms", count));
        all.put("memory", host.memory());
        all.put("nodes", host.numaNodeMemFree());
        all.put("nodeLoads", NodeLoads.of(host.load()));
        all.put("network", host.network());
        all.put("rates", rates);
        all.put("storageDomains", host.storageDomains());
        return all;
    }
}
