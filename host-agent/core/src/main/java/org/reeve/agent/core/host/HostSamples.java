package org.reeve.agent.core.host;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.reeve.agent.core.port.HostLoad;
import org.reeve.agent.core.port.Hypervisor;
import org.reeve.agent.core.port.Network;
import org.reeve.agent.core.port.NetworkSeen;
import org.reeve.agent.core.vm.VmSamples;
import org.reeve.agent.protocol.host.CpuStats;
import org.reeve.agent.protocol.host.HostMemory;
import org.reeve.agent.protocol.host.HostStats;
import org.reeve.agent.protocol.host.NumaMemory;

/** Says how busy the host has been since somebody last asked. */
final class HostSamples {

    /** Shorter spans give percentages that jump; the earlier sample is kept until one is this old. */
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private static final int KIB_OF_MIB = 1024;

    private final Hypervisor hypervisor;
    private final Network network;
    private final VmSamples vms;
    private final DomainHealth health;
    private final InstantSource clock;
    private final Map<Integer, Integer> places = new HashMap<>();
    private Optional<HostLoad> from = Optional.empty();
    private Optional<HostLoad> last = Optional.empty();

    HostSamples(Hypervisor hypervisor, Network network, VmSamples vms, DomainHealth health, InstantSource clock) {
        this.hypervisor = hypervisor;
        this.network = network;
        this.vms = vms;
        this.health = health;
        this.clock = clock;
    }

    HostStats now() {
        HostLoad now = hypervisor.load();
        HostLoad before = since(now);
        NetworkSeen wires = network.seen();
        Instant time = clock.instant();
        return new HostStats(
                load(before, now, nodeOf()),
                memory(now),
                nodes(now),
                Optional.of((int) vms.count()),
                Optional.of((int) vms.active()),
                Optional.of(0),
                Optional.of(0),
                Optional.of(0),
                Wiring.stats(wires, time.toEpochMilli() / 1000.0),
                health.vitals(),
                Map.of(),
                Optional.of(Duration.between(now.bootTime(), now.at()).toMillis() / 1000.0),
                Optional.of(now.bootTime().getEpochSecond()),
                Optional.of(time.toString()),
                Optional.of(false),
                Optional.of("inactive"),
                Optional.of(dropped(wires, NetworkSeen.Counters::rxDropped)),
                Optional.of(dropped(wires, NetworkSeen.Counters::txDropped)));
    }

    private synchronized HostLoad since(HostLoad now) {
        if (last.isEmpty()) {
            from = Optional.of(now);
            last = from;
        } else if (Duration.between(last.get().at(), now.at()).compareTo(SHORTEST) >= 0) {
            from = last;
            last = Optional.of(now);
        }
        return from.orElse(now);
    }

    private static long dropped(NetworkSeen wires, Function<NetworkSeen.Counters, Long> counter) {
        return wires.nics().stream()
                .mapToLong(nic -> counter.apply(nic.counters()))
                .sum();
    }

    /** Where processors sit does not change while the agent runs. */
    private synchronized Map<Integer, Integer> nodeOf() {
        if (places.isEmpty()) {
            hypervisor.capabilities().topology().nodes().forEach(node -> node.units()
                    .forEach(unit -> places.put(unit.cpu(), node.id())));
        }
        return Map.copyOf(places);
    }

    private static org.reeve.agent.protocol.host.HostLoad load(
            HostLoad before, HostLoad now, Map<Integer, Integer> nodeOf) {
        Map<String, CpuStats> each = new LinkedHashMap<>();
        List<Share> shares = now.cpus().stream().map(cpu -> share(before, cpu)).toList();
        for (int i = 0; i < shares.size(); i++) {
            Share share = shares.get(i);
            each.put(
                    Integer.toString(now.cpus().get(i).index()),
                    new CpuStats(
                            Optional.of(share.user()),
                            Optional.of(share.system()),
                            Optional.of(share.idle()),
                            Optional.of(nodeOf.getOrDefault(now.cpus().get(i).index(), 0))));
        }
        return new org.reeve.agent.protocol.host.HostLoad(
                Optional.of(mean(shares, Share::user)),
                Optional.of(mean(shares, Share::system)),
                Optional.of(mean(shares, Share::idle)),
                Optional.of(now.load1()),
                each,
                Optional.of(0.0),
                Optional.of(0.0));
    }

    /** Percent of one processor's time. */
    private record Share(double user, double system, double idle) {}

    private static Share share(HostLoad before, HostLoad.CpuTimes now) {
        Optional<HostLoad.CpuTimes> then =
                before.cpus().stream().filter(cpu -> cpu.index() == now.index()).findFirst();
        double user = seconds(now.user()) - then.map(cpu -> seconds(cpu.user())).orElse(0.0);
        double system =
                seconds(now.system()) - then.map(cpu -> seconds(cpu.system())).orElse(0.0);
        double idle = seconds(now.idle()) - then.map(cpu -> seconds(cpu.idle())).orElse(0.0);
        double all = user + system + idle;
        return all <= 0
                ? new Share(0, 0, 100)
                : new Share(percent(user / all), percent(system / all), percent(idle / all));
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }

    private static double percent(double part) {
        return Math.round(part * 10_000) / 100.0;
    }

    private static double mean(List<Share> shares, Function<Share, Double> part) {
        double mean = shares.stream().mapToDouble(part::apply).average().orElse(0);
        return Math.round(mean * 100) / 100.0;
    }

    private static HostMemory memory(HostLoad load) {
        HostLoad.Memory memory = load.memory();
        long used = memory.totalKib() == 0 ? 0 : 100 - 100 * memory.availableKib() / memory.totalKib();
        return new HostMemory(
                Optional.of((int) used),
                Optional.of(memory.availableKib() / KIB_OF_MIB),
                Optional.of(memory.sharedKib() / KIB_OF_MIB),
                Optional.of(memory.swapTotalKib() / KIB_OF_MIB),
                Optional.of(memory.swapFreeKib() / KIB_OF_MIB),
                Optional.of(load.ksmRunning()),
                Optional.of(load.ksmPages()),
                Optional.of(0),
                Optional.of(true),
                Optional.of(load.anonHugePagesKib() / KIB_OF_MIB),
                load.hugePages());
    }

    private static Map<String, NumaMemory> nodes(HostLoad load) {
        Map<String, NumaMemory> all = new LinkedHashMap<>();
        for (HostLoad.NodeMemory node : load.nodes()) {
            long used = node.totalKib() == 0 ? 0 : 100 - 100 * node.freeKib() / node.totalKib();
            all.put(
                    Integer.toString(node.node()),
                    new NumaMemory(Optional.of(node.freeKib() / KIB_OF_MIB), Optional.of((int) used)));
        }
        return all;
    }
}
