package org.reeve.logic.cluster;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.reeve.logic.cluster.Input.Report;
import org.reeve.logic.cluster.Order.Kind;
import org.reeve.model.event.EventType;
import org.reeve.model.vm.ExitReason;
import org.reeve.model.vm.ExitStatus;
import org.reeve.model.vm.VmId;
import org.reeve.model.vm.VmStatus;

/** Takes in what hosts report, after making sure that it is neither late nor repeated nor from a boot that is over. */
final class Reports {

    private final Turn turn;
    private final Policy policy;
    private final VmLife vms;
    private final HostLife hosts;

    Reports(Turn turn, Policy policy, VmLife vms, HostLife hosts) {
        this.turn = turn;
        this.policy = policy;
        this.vms = vms;
        this.hosts = hosts;
    }

    void take(ClusterHost host, Report report) {
        Link link = host.link();
        boolean sameBoot = link.boot().equals(Optional.of(report.boot()));
        if (policy.keeps(Rule.NUMBERED_REPORTS)) {
            if (link.retired().contains(report.boot()) || sameBoot && report.number() <= link.report()) {
                return;
            }
        }
        if (!report.full() && (!sameBoot || !link.complete())) {
            // A difference means something only on top of a whole picture, and the whole one that is on its way has it.
            turn.put(host.link(link.missed(report.boot(), report.number())));
            hosts.look(host.id());
            return;
        }
        if (!sameBoot) {
            begin(host, report);
        }
        count(report);
        read(report);
    }

    /** Another boot speaks, so whatever ran in the one before is gone. */
    private void begin(ClusterHost host, Report report) {
        String old = host.link().boot().orElse("");
        ClusterHost fresh = host.unexamined();
        turn.put(fresh.link(fresh.link().retire().begin(report.boot())));
        hosts.off(host, old, EventType.VM_WAS_SET_DOWN_DUE_TO_HOST_REBOOT_OR_MANUAL_FENCE);
    }

    private void count(Report report) {
        ClusterHost host = turn.host(report.host()).orElseThrow();
        Link link = host.link();
        boolean whole = report.full()
                ? link.connected() && link.newest(report.boot(), report.number())
                : report.number() == link.report() + 1;
        Link took = link.took(report.number(), report.done(), whole);
        turn.put(host.link(report.full() ? took.answered() : took));
    }

    private void read(Report report) {
        Set<VmId> mentioned = new HashSet<>();
        for (Sighting sighting : report.sightings()) {
            mentioned.add(sighting.vm());
            turn.vm(sighting.vm()).ifPresent(vm -> sighted(vm, sighting, report));
        }
        for (VmId id : turn.vmsOn(report.host())) {
            if (report.full() && !mentioned.contains(id)) {
                turn.vm(id).ifPresent(vm -> missing(vm, report));
            }
            vms.look(id);
        }
        hosts.look(report.host());
    }

    private void sighted(ClusterVm vm, Sighting sighting, Report report) {
        boolean here =
                vm.place().filter(place -> place.host().equals(report.host())).isPresent();
        if (sighting.status() == VmStatus.DOWN) {
            if (here) {
                down(vm, vm.place().get(), sighting, report);
            } else if (report.full()) {
                // An end told by itself may be one we have dealt with: agents say it again when the order that ended it
                // is done.
                vms.leave(vm, turn.host(report.host()).orElseThrow());
            }
        } else if (here) {
            alive(vm, vm.place().get(), sighting);
        } else {
            elsewhere(vm, sighting, report);
        }
    }

    /** Only a report that had processed the start can speak of the machine that was started by it. */
    private boolean speaksOf(Place place, Report report) {
        return place.started() <= report.done() || !policy.keeps(Rule.GONE_AFTER_ORDER);
    }

    private void down(ClusterVm vm, Place place, Sighting sighting, Report report) {
        if (!speaksOf(place, report)) {
            return;
        }
        Exit exit = sighting.exit().orElseGet(() -> Exit.error(ExitReason.UNKNOWN, "no reason was given"));
        clear(vm, report);
        EventType event = exit.status() == ExitStatus.NORMAL ? EventType.VM_DOWN : EventType.VM_DOWN_ERROR;
        vms.gone(turn.vm(vm.id()).orElseThrow(), place, exit, event);
    }

    /** A stop clears the remains of what it ends; one that is still under way needs no second. */
    private void clear(ClusterVm vm, Report report) {
        Optional<Order> stop = vm.order().filter(order -> order.kind() == Kind.STOP);
        if (stop.isEmpty()) {
            vms.leave(vm, turn.host(report.host()).orElseThrow());
        } else if (stop.get().number() > report.done() && vm.leftover().isEmpty()) {
            turn.put(vm.clearing(stop));
        }
    }

    private void missing(ClusterVm vm, Report report) {
        if (vm.place().filter(place -> place.host().equals(report.host())).isEmpty()) {
            return;
        }
        Place place = vm.place().get();
        if (!speaksOf(place, report)) {
            return;
        }
        boolean stopped = vm.order().filter(order -> order.kind() == Kind.STOP).isPresent()
                || !vm.wish().runs();
        if (stopped) {
            vms.gone(vm, place, Exit.normal(ExitReason.ADMIN_SHUTDOWN, "stopped"), EventType.VM_DOWN);
        } else if (place.seen()) {
            Exit exit = Exit.error(ExitReason.LIBVIRT_DOMAIN_MISSING, "the host no longer has the machine");
            vms.gone(vm, place, exit, EventType.VM_DOWN_ERROR);
        } else {
            vms.neverCame(vm);
        }
    }

    private void alive(ClusterVm vm, Place place, Sighting sighting) {
        boolean nowUp = sighting.status() == VmStatus.UP || sighting.status() == VmStatus.PAUSED;
        Place seen = place.seen(nowUp);
        ClusterVm now = vm.at(Optional.of(seen));
        if (vm.seen().status() != sighting.status() || vm.seen().pause() != sighting.pause()) {
            now = now.seen(new Seen(sighting.status(), sighting.pause(), Optional.empty(), turn.now));
        }
        if (seen.up() && !place.up()) {
            now = now.tried(Tries.FRESH);
            turn.raise(EventType.USER_RUN_VM, vm, place.host(), "");
        } else if (vm.seen().status() == VmStatus.UNKNOWN) {
            turn.raise(
                    EventType.VM_STATUS_RESTORED,
                    vm,
                    place.host(),
                    sighting.status().name());
        } else if (sighting.status() == VmStatus.PAUSED && vm.seen().status() != VmStatus.PAUSED) {
            turn.raise(pauseEvent(sighting), vm, place.host(), sighting.pause().name());
        }
        turn.put(now);
    }

    private static EventType pauseEvent(Sighting sighting) {
        return switch (sighting.pause()) {
            case NONE, NOERR, POSTCOPY -> EventType.VM_PAUSED;
            case EIO -> EventType.VM_PAUSED_EIO;
            case ENOSPC -> EventType.VM_PAUSED_ENOSPC;
            case EPERM -> EventType.VM_PAUSED_EPERM;
            case EOTHER -> EventType.VM_PAUSED_ERROR;
        };
    }

    /** A machine nobody expected here: it is taken over when it is nowhere else, and ended when it is. */
    private void elsewhere(ClusterVm vm, Sighting sighting, Report report) {
        ClusterHost host = turn.host(report.host()).orElseThrow();
        if (vm.place().isPresent()) {
            vms.leave(vm, host);
            return;
        }
        Place place = new Place(host.id(), report.boot(), 0, false, false);
        ClusterVm found = vm.at(Optional.of(place));
        turn.put(found);
        alive(found, place, sighting);
    }
}
