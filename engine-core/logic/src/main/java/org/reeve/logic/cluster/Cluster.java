package org.reeve.logic.cluster;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.reeve.logic.scheduling.HostCapacity;
import org.reeve.logic.scheduling.HostLoad;
import org.reeve.logic.scheduling.HostOffer;
import org.reeve.logic.value.PersistentMap;
import org.reeve.model.host.HostId;
import org.reeve.model.host.HostStatus;
import org.reeve.model.vm.VmId;

/**
 * Everything the writer of a cluster knows. A value: a step gives a new one and shares what did not change. The rows are
 * what is stored; the indexes beside them are made from the rows.
 */
public final class Cluster {

    final Instant started;
    final PersistentMap<HostId, ClusterHost> hosts;
    final PersistentMap<VmId, ClusterVm> vms;
    final PersistentMap<HostId, PersistentMap<VmId, Boolean>> onHost;
    final PersistentMap<HostId, HostLoad> loads;
    final PersistentMap<VmId, Boolean> waiting;
    final PersistentMap<Due, Boolean> alarms;

    Cluster(
            Instant started,
            PersistentMap<HostId, ClusterHost> hosts,
            PersistentMap<VmId, ClusterVm> vms,
            PersistentMap<HostId, PersistentMap<VmId, Boolean>> onHost,
            PersistentMap<HostId, HostLoad> loads,
            PersistentMap<VmId, Boolean> waiting,
            PersistentMap<Due, Boolean> alarms) {
        this.started = started;
        this.hosts = hosts;
        this.vms = vms;
        this.onHost = onHost;
        this.loads = loads;
        this.waiting = waiting;
        this.alarms = alarms;
    }

    /** A cluster nothing is known of yet. */
    public static Cluster empty(Instant started) {
        return new Cluster(
                started,
                PersistentMap.empty(),
                PersistentMap.empty(),
                PersistentMap.empty(),
                PersistentMap.empty(),
                PersistentMap.empty(),
                PersistentMap.empty());
    }

    /** What an engine that starts makes of the stored rows: no session stands, and everything is looked at once. */
    public static Cluster restored(Collection<ClusterHost> hosts, Collection<ClusterVm> vms, Instant at) {
        Turn turn = new Turn(empty(at), at);
        for (ClusterHost host : hosts) {
            boolean speaking = host.status().answering() && host.status() != HostStatus.PREPARING_FOR_MAINTENANCE;
            turn.put(host.link(host.link().lose())
                    .silent(Optional.of(at))
                    .status(speaking ? HostStatus.CONNECTING : host.status()));
            turn.wakeHost(host.id(), at);
        }
        for (ClusterVm vm : vms) {
            turn.put(vm);
            turn.wakeVm(vm.id(), at);
        }
        return turn.end();
    }

    public Optional<ClusterHost> host(HostId id) {
        return hosts.get(id);
    }

    public Optional<ClusterVm> vm(VmId id) {
        return vms.get(id);
    }

    public List<ClusterHost> hosts() {
        return hosts.values();
    }

    public List<ClusterVm> vms() {
        return vms.values();
    }

    /** Machines that run or may run on a host. */
    public List<VmId> vmsOn(HostId host) {
        return onHost.get(host).map(PersistentMap::keys).orElse(List.of());
    }

    /** When the next {@link Input.Tick} has something to do. */
    public Optional<Instant> nextAlarm() {
        return alarms.firstKey().map(Due::at);
    }

    /** All hosts as the scheduler sees them, for a check before a wish is accepted as well as for the start itself. */
    public List<HostOffer> offers() {
        return hosts.values().stream()
                .filter(host -> host.capacity().isPresent())
                .map(host -> offer(host, host.capacity().get()))
                .toList();
    }

    private HostOffer offer(ClusterHost host, HostCapacity capacity) {
        HostStatus status = host.reachable() ? host.status() : HostStatus.CONNECTING;
        HostStatus shown = host.status() == HostStatus.UP ? status : host.status();
        return new HostOffer(host.id(), shown, capacity, loads.get(host.id()).orElse(HostLoad.NONE));
    }
}
