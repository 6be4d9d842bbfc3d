package org.reeve.logic.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reeve.logic.scheduling.HostCapacity;
import org.reeve.logic.scheduling.VmDemand;
import org.reeve.model.MemorySize;
import org.reeve.model.event.EventType;
import org.reeve.model.host.HostId;
import org.reeve.model.host.NonOperationalReason;
import org.reeve.model.vm.VmId;
import org.reeve.model.vm.VmStatus;

/** A cluster on the bench: each method hands in one input, and what came of it can be looked at. */
final class Lab {

    static final VmDemand DEMAND = VmDemand.of(MemorySize.gib(1), 1);
    static final Instant DAWN = Instant.parse("2026-01-01T00:00:00Z");

    private final Policy policy = Policy.usual();
    private final Map<HostId, Long> reports = new HashMap<>();
    private Cluster cluster = Cluster.empty(DAWN);
    private Instant now = DAWN;
    private Decision last = new Decision(cluster, List.of(), Set.of(), Set.of());

    static HostId host(int number) {
        return new HostId(new UUID(1, number));
    }

    static VmId vm(int number) {
        return new VmId(new UUID(2, number));
    }

    Lab take(Input input) {
        last = ClusterStep.step(cluster, input, policy);
        cluster = last.next();
        return this;
    }

    /** Hosts that are Up with nothing on them. */
    Lab withHosts(int count) {
        for (int i = 1; i <= count; i++) {
            take(new Input.HostWanted(host(i), true, true, now));
            connect(i, "boot" + i);
        }
        return this;
    }

    Lab connect(int host, String boot, Sighting... sightings) {
        take(new Input.HostConnected(host(host), now));
        report(host, true, boot, done(host), sightings);
        return examined(host, Optional.empty());
    }

    Lab examined(int host, Optional<NonOperationalReason> objection) {
        return take(new Input.HostExamined(host(host), HostCapacity.of(MemorySize.gib(4), 4), objection, now));
    }

    Lab says(int host, long done, Sighting... sightings) {
        return report(host, false, "boot" + host, done, sightings);
    }

    Lab report(int host, boolean full, String boot, long done, Sighting... sightings) {
        long number = reports.merge(host(host), 1L, Long::sum);
        return take(new Input.Report(host(host), full, boot, number, done, Arrays.asList(sightings), now));
    }

    Lab want(int vm, Wish wish) {
        return take(new Input.Wanted(vm(vm), wish, DEMAND, false, now));
    }

    Lab wantAvailable(int vm) {
        return take(new Input.Wanted(vm(vm), Wish.UP, DEMAND, true, now));
    }

    Lab running(int vm, int host) {
        return says(host, done(host), Sighting.alive(vm(vm), VmStatus.UP));
    }

    Lab lose(int host) {
        return take(new Input.HostLost(host(host), "test", now));
    }

    /** Lets time pass in small steps; what was intended on the way is kept in {@link #intents()}. */
    Lab pass(Duration time) {
        List<Intent> all = new ArrayList<>();
        Instant end = now.plus(time);
        while (now.isBefore(end)) {
            now = now.plusMillis(500);
            take(new Input.Tick(now));
            all.addAll(last.intents());
        }
        last = new Decision(cluster, all, last.vms(), last.hosts());
        return this;
    }

    Instant now() {
        return now;
    }

    Decision last() {
        return last;
    }

    List<Intent> intents() {
        return last.intents();
    }

    <I extends Intent> List<I> intents(Class<I> kind) {
        return last.intents().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    List<EventType> events() {
        return intents(Intent.Raise.class).stream().map(Intent.Raise::type).toList();
    }

    /** The number of the last order given to a host: what an agent that has done everything reports. */
    long done(int host) {
        return cluster.host(host(host)).orElseThrow().link().next() - 1;
    }

    ClusterVm seen(int vm) {
        return cluster.vm(vm(vm)).orElseThrow();
    }

    ClusterHost stateOf(int host) {
        return cluster.host(host(host)).orElseThrow();
    }

    Cluster cluster() {
        return cluster;
    }
}
