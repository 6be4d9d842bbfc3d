package org.reeve.logic.cluster;

import java.util.Optional;
import org.reeve.logic.cluster.Input.HostConfirmedOff;
import org.reeve.logic.cluster.Input.HostConnected;
import org.reeve.logic.cluster.Input.HostExamined;
import org.reeve.logic.cluster.Input.HostWanted;
import org.reeve.logic.cluster.Input.OrderRefused;
import org.reeve.logic.cluster.Input.Wanted;
import org.reeve.model.event.EventType;
import org.reeve.model.host.HostId;
import org.reeve.model.host.HostStatus;
import org.reeve.model.vm.ExitReason;
import org.reeve.model.vm.VmId;
import org.reeve.model.vm.VmStatus;

/**
 * The cluster writer's whole mind: from what it knows and is told to what it knows next and does. No clock, no input or
 * output, no chance; the cost of a step follows what the input is about, not the size of the cluster.
 */
public final class ClusterStep {

    private final Turn turn;
    private final VmLife vms;
    private final HostLife hosts;
    private final Reports reports;

    private ClusterStep(Cluster cluster, Input input, Policy policy) {
        turn = new Turn(cluster, input.at());
        vms = new VmLife(turn, policy);
        hosts = new HostLife(turn, policy, vms);
        reports = new Reports(turn, policy, vms, hosts);
    }

    public static Decision step(Cluster cluster, Input input, Policy policy) {
        ClusterStep step = new ClusterStep(cluster, input, policy);
        step.take(input);
        return step.turn.decision();
    }

    private void take(Input input) {
        switch (input) {
            case Input.Tick tick -> tick();
            case HostConnected connected -> turn.host(connected.host()).ifPresent(this::connected);
            case Input.HostLost lost -> turn.host(lost.host()).ifPresent(host -> hosts.lost(host, lost.cause()));
            case Input.Report report -> turn.host(report.host()).ifPresent(host -> reports.take(host, report));
            case HostExamined examined -> turn.host(examined.host()).ifPresent(host -> examined(host, examined));
            case OrderRefused refused -> turn.vm(refused.vm()).ifPresent(vm -> refused(vm, refused));
            case Input.FenceResult result -> turn.host(result.host()).ifPresent(host -> hosts.fenced(host, result));
            case HostConfirmedOff off -> turn.host(off.host()).ifPresent(this::confirmedOff);
            case HostWanted wanted -> hostWanted(wanted);
            case Input.HostRemoved removed -> turn.host(removed.host()).ifPresent(this::removeHost);
            case Wanted wanted -> wanted(wanted);
            case Input.VmRemoved removed -> turn.vm(removed.vm()).ifPresent(this::removeVm);
        }
    }

    private void tick() {
        for (Optional<Due> due = turn.nextDue(); due.isPresent(); due = turn.nextDue()) {
            if (due.get().host()) {
                hosts.look(new HostId(due.get().subject()));
            } else {
                vms.look(new VmId(due.get().subject()));
            }
        }
    }

    private void connected(ClusterHost host) {
        turn.put(host.link(host.link().connect()).silent(Optional.empty()).notFencing());
        hosts.look(host.id());
    }

    private void examined(ClusterHost host, HostExamined examined) {
        if (!host.link().connected() || !host.link().complete()) {
            return;
        }
        ClusterHost now = host.examined(Optional.of(examined.capacity()), examined.objection());
        turn.put(now.link(now.link().answered()));
        hosts.look(host.id());
    }

    private void refused(ClusterVm vm, OrderRefused refused) {
        vm.place()
                .filter(place -> place.host().equals(refused.host())
                        && place.boot().equals(refused.boot())
                        && place.started() == refused.order()
                        && !place.seen())
                .ifPresent(place -> {
                    Exit exit = Exit.error(ExitReason.LIBVIRT_START_FAILED, refused.cause());
                    vms.gone(vm, place, exit, EventType.VM_DOWN_ERROR);
                });
    }

    private void confirmedOff(ClusterHost host) {
        if (!host.link().connected()) {
            hosts.switchedOff(host);
            turn.raise(EventType.VDS_MANUAL_FENCE_STATUS, host.id(), "");
        }
    }

    private void hostWanted(HostWanted wanted) {
        Optional<ClusterHost> known = turn.host(wanted.host());
        if (known.isEmpty()) {
            turn.put(ClusterHost.added(wanted.host(), wanted.active(), wanted.powerManaged(), wanted.at()));
        } else {
            ClusterHost host = known.get().wanted(wanted.active(), wanted.powerManaged());
            boolean leaving = wanted.active() && host.status() == HostStatus.MAINTENANCE;
            turn.put(leaving ? activated(host) : host);
        }
        hosts.look(wanted.host());
    }

    private ClusterHost activated(ClusterHost host) {
        ClusterHost fresh = host.unexamined().status(HostStatus.UNASSIGNED);
        return host.link().connected() ? fresh : fresh.silent(Optional.of(turn.now));
    }

    private void wanted(Wanted wanted) {
        ClusterVm vm = turn.vm(wanted.vm())
                .orElseGet(() -> ClusterVm.down(wanted.vm(), wanted.demand(), wanted.available(), wanted.at()));
        // The demand of a machine that runs is what it was started with: the host's load counts it so.
        ClusterVm shaped = vm.place().isEmpty()
                ? vm.shaped(wanted.demand(), wanted.available())
                : vm.shaped(vm.demand(), wanted.available());
        turn.put(shaped.wished(wanted.wish()).tried(Tries.FRESH));
        vms.look(wanted.vm());
    }

    private void removeVm(ClusterVm vm) {
        if (vm.place().isPresent() || vm.seen().status() != VmStatus.DOWN) {
            throw new IllegalStateException("a machine that may run cannot be removed: " + vm);
        }
        turn.remove(vm);
    }

    private void removeHost(ClusterHost host) {
        if (!turn.placedOn(host.id()).isEmpty()) {
            throw new IllegalStateException("a host with machines cannot be removed: " + host);
        }
        turn.remove(host);
    }
}
