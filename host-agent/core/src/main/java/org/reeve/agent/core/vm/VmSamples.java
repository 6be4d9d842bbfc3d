package org.reeve.agent.core.vm;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reeve.agent.core.port.DomainStats;
import org.reeve.agent.core.port.Hypervisor;
import org.reeve.agent.core.xml.DomainXml;
import org.reeve.agent.protocol.host.InterfaceStats;
import org.reeve.agent.protocol.vm.Balloon;
import org.reeve.agent.protocol.vm.DiskStats;
import org.reeve.agent.protocol.vm.GuestMemory;
import org.reeve.agent.protocol.vm.VmLoad;
import org.reeve.agent.protocol.vm.VmState;
import org.reeve.agent.protocol.vm.VmStats;
import org.reeve.agent.protocol.vm.VmStatsDraft;

/** Turns the counters of guests into the statistics engines read: what happened since the last time anyone asked. */
public final class VmSamples {

    /** Shorter spans give rates that jump; the earlier sample is kept until one is this old. */
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private final Hypervisor hypervisor;
    private final Vms vms;
    private final GuestTalk talk;
    private final InstantSource clock;
    private final Map<UUID, Span> spans = new ConcurrentHashMap<>();
    private final Map<UUID, Devices> devices = new ConcurrentHashMap<>();

    private record Sample(long atMillis, DomainStats stats) {}

    /** The sample that rates are counted from, and the newest one. */
    private record Span(Sample from, Sample to) {
        Span next(Sample sample) {
            return sample.atMillis() - to.atMillis() >= SHORTEST.toMillis()
                    ? new Span(to, sample)
                    : new Span(from, sample);
        }

        double rate(Function<DomainStats, Double> counter) {
            double seconds = (to.atMillis() - from.atMillis()) / 1000.0;
            return seconds <= 0 ? 0 : Math.max(0, (counter.apply(to.stats()) - counter.apply(from.stats())) / seconds);
        }
    }

    /** What of a definition is needed for statistics, read once for each version of it. */
    private record Devices(String hash, Map<String, DomainXml.Disk> disks, Map<String, DomainXml.Nic> nics) {}

    public VmSamples(Hypervisor hypervisor, Vms vms, GuestTalk talk, InstantSource clock) {
        this.hypervisor = hypervisor;
        this.vms = vms;
        this.talk = talk;
        this.clock = clock;
    }

    public List<VmStats> all() {
        Map<UUID, DomainStats> now = sample();
        List<Vm> known = vms.all();
        spans.keySet().retainAll(known.stream().map(Vm::id).toList());
        devices.keySet().retainAll(spans.keySet());
        return known.stream()
                .map(vm -> stats(vm, Optional.ofNullable(now.get(vm.id()))))
                .toList();
    }

    VmStats of(Vm vm) {
        return vm.life().over() ? stats(vm, Optional.empty()) : stats(vm, Optional.ofNullable(sample().get(vm.id())));
    }

    private Map<UUID, DomainStats> sample() {
        return hypervisor.stats().stream().collect(Collectors.toMap(DomainStats::id, Function.identity(), (a, b) -> b));
    }

    private VmStats stats(Vm vm, Optional<DomainStats> now) {
        vms.giveUpAsking(vm);
        talk.keepListening(vm);
        VmStatsDraft draft = VmReport.draft(vm);
        if (vm.life().over() || now.isEmpty()) {
            return draft.stats();
        }
        Sample sample = new Sample(clock.millis(), now.get());
        Span span = spans.merge(vm.id(), new Span(sample, sample), (last, fresh) -> last.next(sample));
        DomainStats stats = now.get();
        Devices known = devices(vm);
        draft.accelerated(vm.accelerated())
                .load(load(vm, span))
                .disks(disks(span, known))
                .network(nics(stats, known))
                .balloon(balloon(stats.memory()));
        if (stats.memory().unusedKib().isPresent()) {
            draft.memory(memory(stats.memory()));
        }
        return draft.stats();
    }

    private VmLoad load(Vm vm, Span span) {
        DomainStats now = span.to().stats();
        double total = 100 * span.rate(stats -> seconds(stats.cpu().total()));
        double system =
                Math.min(total, 100 * span.rate(stats -> seconds(stats.cpu().system())));
        return new VmLoad(
                Optional.of(round(total - system)),
                Optional.of(round(system)),
                Optional.of(now.cpu().total().toNanos()),
                Optional.of(memoryUsed(now.memory())),
                Optional.of(now.cpu().count()),
                Optional.of(Math.max(0, (clock.millis() - vm.record().startedMillis()) / 1000)),
                Optional.of(clock.millis()));
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }

    private static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }

    private static int memoryUsed(DomainStats.Memory memory) {
        if (memory.availableKib().isEmpty()
                || memory.unusedKib().isEmpty()
                || memory.availableKib().getAsLong() == 0) {
            return 0;
        }
        long free = memory.usableKib().orElse(memory.unusedKib().getAsLong());
        return Math.clamp(100 - 100 * free / memory.availableKib().getAsLong(), 0, 100);
    }

    private static GuestMemory memory(DomainStats.Memory memory) {
        return new GuestMemory(
                boxed(memory.availableKib()),
                boxed(memory.usableKib().isPresent() ? memory.usableKib() : memory.unusedKib()),
                boxed(memory.unusedKib()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<Long> boxed(OptionalLong value) {
        return value.isPresent() ? Optional.of(value.getAsLong()) : Optional.empty();
    }

    private static Balloon balloon(DomainStats.Memory memory) {
        return new Balloon(
                Optional.of(memory.currentKib()),
                Optional.of(memory.maximumKib()),
                Optional.empty(),
                Optional.of(memory.currentKib()),
                Optional.of(memory.unusedKib().isPresent()));
    }

    private static Map<String, DiskStats> disks(Span span, Devices known) {
        Map<String, DiskStats> all = new LinkedHashMap<>();
        for (DomainStats.Disk disk : span.to().stats().disks()) {
            all.put(
                    disk.target(),
                    disk(span, disk, Optional.ofNullable(known.disks().get(disk.target()))));
        }
        return all;
    }

    private static DiskStats disk(Span span, DomainStats.Disk now, Optional<DomainXml.Disk> known) {
        DomainStats.Disk before = span.from().stats().disks().stream()
                .filter(disk -> disk.target().equals(now.target()))
                .findFirst()
                .orElse(now);
        return new DiskStats(
                known.flatMap(DomainXml.Disk::image),
                Optional.of(now.allocationBytes()),
                Optional.of(now.capacityBytes()),
                Optional.of(now.readBytes()),
                Optional.of(now.writtenBytes()),
                Optional.of(round(span.rate(stats -> counter(stats, now.target(), DomainStats.Disk::readBytes)))),
                Optional.of(round(span.rate(stats -> counter(stats, now.target(), DomainStats.Disk::writtenBytes)))),
                Optional.of(now.readRequests()),
                Optional.of(now.writeRequests()),
                Optional.of(
                        latency(now.readTime().minus(before.readTime()), now.readRequests() - before.readRequests())),
                Optional.of(latency(
                        now.writeTime().minus(before.writeTime()), now.writeRequests() - before.writeRequests())),
                Optional.of(latency(
                        now.flushTime().minus(before.flushTime()), now.flushRequests() - before.flushRequests())));
    }

    private static double counter(DomainStats stats, String target, Function<DomainStats.Disk, Long> counter) {
        return stats.disks().stream()
                .filter(disk -> disk.target().equals(target))
                .findFirst()
                .map(counter)
                .orElse(0L)
                .doubleValue();
    }

    /** Nanoseconds a request, on average. */
    private static double latency(Duration time, long requests) {
        return requests <= 0 ? 0 : Math.max(0, time.toNanos()) / (double) requests;
    }

    private Map<String, InterfaceStats> nics(DomainStats stats, Devices known) {
        Map<String, InterfaceStats> all = new LinkedHashMap<>();
        for (DomainStats.Nic nic : stats.nics()) {
            all.put(
                    nic.target(),
                    new InterfaceStats(
                            Optional.of(nic.target()),
                            Optional.of("unknown"),
                            Optional.of(1000L),
                            Optional.of(nic.rxBytes()),
                            Optional.of(nic.txBytes()),
                            Optional.of(nic.rxErrors()),
                            Optional.of(nic.txErrors()),
                            Optional.of(nic.rxDropped()),
                            Optional.of(nic.txDropped()),
                            Optional.of(clock.millis() / 1000.0),
                            Optional.ofNullable(known.nics().get(nic.target())).map(DomainXml.Nic::mac)));
        }
        return all;
    }

    private Devices devices(Vm vm) {
        String hash = vm.hash().orElse("");
        return devices.compute(
                vm.id(), (id, last) -> last != null && last.hash().equals(hash) ? last : read(hash, vm.xml()));
    }

    private static Devices read(String hash, String text) {
        DomainXml xml = DomainXml.parse(text);
        Map<String, DomainXml.Disk> disks = new HashMap<>();
        xml.disks().forEach(disk -> disks.put(disk.target(), disk));
        Map<String, DomainXml.Nic> nics = new HashMap<>();
        xml.nics().forEach(nic -> nics.put(nic.target(), nic));
        return new Devices(hash, disks, nics);
    }

    public long count() {
        return vms.all().size();
    }

    public long active() {
        return vms.all().stream()
                .filter(vm -> !vm.life().over() && vm.life().state() != VmState.PAUSED)
                .count();
    }

    /** Ids and states only. */
    public Map<UUID, VmState> states() {
        Map<UUID, VmState> all = new LinkedHashMap<>();
        vms.all().forEach(vm -> all.put(vm.id(), vm.life().state()));
        return all;
    }

    public Map<UUID, String> definitions() {
        Map<UUID, String> all = new LinkedHashMap<>();
        vms.all().forEach(vm -> all.put(vm.id(), vm.xml()));
        return all;
    }
}
