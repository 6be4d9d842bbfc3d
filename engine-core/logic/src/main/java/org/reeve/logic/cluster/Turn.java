package org.reeve.logic.cluster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.reeve.logic.cluster.Intent.Raise;
import org.reeve.logic.scheduling.HostLoad;
import org.reeve.logic.value.PersistentMap;
import org.reeve.model.event.EventType;
import org.reeve.model.host.HostId;
import org.reeve.model.vm.VmId;

/** The working copy of a cluster during one step: keeps the indexes in line with the rows and notes what was touched. */
final class Turn {

    final Instant now;
    private final Cluster before;
    private PersistentMap<HostId, ClusterHost> hosts;
    private PersistentMap<VmId, ClusterVm> vms;
    private PersistentMap<HostId, PersistentMap<VmId, Boolean>> onHost;
    private PersistentMap<HostId, HostLoad> loads;
    private PersistentMap<VmId, Boolean> waiting;
    private PersistentMap<Due, Boolean> alarms;
    private final List<Intent> intents = new ArrayList<>();
    private final Set<VmId> touchedVms = new TreeSet<>();
    private final Set<HostId> touchedHosts = new TreeSet<>();

    Turn(Cluster before, Instant now) {
        this.before = before;
        this.now = now;
        this.hosts = before.hosts;
        this.vms = before.vms;
        this.onHost = before.onHost;
        this.loads = before.loads;
        this.waiting = before.waiting;
        this.alarms = before.alarms;
    }

    Cluster end() {
        return new Cluster(before.started, hosts, vms, onHost, loads, waiting, alarms);
    }

    Decision decision() {
        Cluster next = end();
        touchedVms.removeIf(id -> before.vm(id).equals(next.vm(id)));
        touchedHosts.removeIf(id -> durable(before, id).equals(durable(next, id)));
        return new Decision(next, intents, touchedVms, touchedHosts);
    }

    private static Optional<ClusterHost> durable(Cluster cluster, HostId id) {
        return cluster.host(id).map(ClusterHost::durable);
    }

    Instant started() {
        return before.started;
    }

    Optional<ClusterHost> host(HostId id) {
        return hosts.get(id);
    }

    Optional<ClusterVm> vm(VmId id) {
        return vms.get(id);
    }

    /** Machines whose place or remains are on this host. */
    List<VmId> vmsOn(HostId host) {
        return onHost.get(host).map(PersistentMap::keys).orElse(List.of());
    }

    /** Machines that run or may run on this host. */
    List<ClusterVm> placedOn(HostId host) {
        return vmsOn(host).stream()
                .flatMap(id -> vm(id).stream())
                .filter(vm ->
                        vm.place().filter(place -> place.host().equals(host)).isPresent())
                .toList();
    }

    List<VmId> waiting() {
        return waiting.keys();
    }

    void waits(VmId vm, boolean waits) {
        waiting = waits ? waiting.with(vm, true) : waiting.without(vm);
    }

    void put(ClusterHost host) {
        hosts = hosts.with(host.id(), host);
        touchedHosts.add(host.id());
    }

    void put(ClusterVm vm) {
        Optional<ClusterVm> old = vms.get(vm.id());
        if (old.isPresent() && old.get() == vm) {
            return;
        }
        vms = vms.with(vm.id(), vm);
        touchedVms.add(vm.id());
        boolean moved = old.isEmpty()
                || !old.get().place().map(Place::host).equals(vm.place().map(Place::host))
                || !old.get().leftover().map(Order::host).equals(vm.leftover().map(Order::host))
                || !old.get().demand().equals(vm.demand());
        if (moved) {
            reindex(old, Optional.of(vm));
        }
    }

    void remove(ClusterVm vm) {
        vms = vms.without(vm.id());
        waiting = waiting.without(vm.id());
        touchedVms.add(vm.id());
        reindex(Optional.of(vm), Optional.empty());
    }

    void remove(ClusterHost host) {
        hosts = hosts.without(host.id());
        touchedHosts.add(host.id());
    }

    private void reindex(Optional<ClusterVm> old, Optional<ClusterVm> now) {
        VmId id = old.or(() -> now).orElseThrow().id();
        Set<HostId> left = hostsOf(old);
        Set<HostId> taken = hostsOf(now);
        for (HostId host : left) {
            if (!taken.contains(host)) {
                PersistentMap<VmId, Boolean> rest =
                        onHost.get(host).orElseThrow().without(id);
                onHost = rest.isEmpty() ? onHost.without(host) : onHost.with(host, rest);
            }
        }
        for (HostId host : taken) {
            if (!left.contains(host)) {
                onHost = onHost.with(
                        host, onHost.get(host).orElse(PersistentMap.empty()).with(id, true));
            }
        }
        old.ifPresent(vm -> vm.place().ifPresent(p -> loads = loads.with(p.host(), load(p).minus(vm.demand()))));
        now.ifPresent(vm -> vm.place().ifPresent(p -> loads = loads.with(p.host(), load(p).plus(vm.demand()))));
    }

    private HostLoad load(Place place) {
        return loads.get(place.host()).orElse(HostLoad.NONE);
    }

    private static Set<HostId> hostsOf(Optional<ClusterVm> vm) {
        Set<HostId> hosts = new TreeSet<>();
        vm.flatMap(ClusterVm::place).ifPresent(place -> hosts.add(place.host()));
        vm.flatMap(ClusterVm::leftover).ifPresent(order -> hosts.add(order.host()));
        return hosts;
    }

    /** Gives out the next order number of a host. */
    long number(HostId id) {
        ClusterHost host = hosts.get(id).orElseThrow();
        put(host.link(host.link().ordered()));
        return host.link().next();
    }

    void wakeVm(VmId vm, Instant at) {
        alarms = alarms.with(new Due(at, false, vm.value()), true);
    }

    void wakeHost(HostId host, Instant at) {
        alarms = alarms.with(new Due(at, true, host.value()), true);
    }

    /** Takes out the next alarm that has come due. */
    Optional<Due> nextDue() {
        Optional<Due> due = alarms.firstKey().filter(alarm -> !alarm.at().isAfter(now));
        due.ifPresent(alarm -> alarms = alarms.without(alarm));
        return due;
    }

    void emit(Intent intent) {
        intents.add(intent);
    }

    void raise(EventType type, ClusterVm vm, HostId host, String cause) {
        emit(new Raise(type, Optional.of(vm.id()), Optional.of(host), Map.of("cause", cause)));
    }

    void raise(EventType type, ClusterVm vm, String cause) {
        emit(new Raise(type, Optional.of(vm.id()), Optional.empty(), Map.of("cause", cause)));
    }

    void raise(EventType type, HostId host, String cause) {
        emit(new Raise(type, Optional.empty(), Optional.of(host), Map.of("cause", cause)));
    }
}
