package org.reeve.logic.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.reeve.model.event.EventType;
import org.reeve.model.host.HostId;
import org.reeve.model.host.HostStatus;
import org.reeve.model.vm.ExitReason;
import org.reeve.model.vm.VmId;
import org.reeve.model.vm.VmStatus;

/** Moves a host through its life: how long silence is borne, when it is fenced, and what must be known before it is Up. */
final class HostLife {

    private static final Duration ASK_AGAIN = Duration.ofSeconds(5);
    private static final Duration POWER_ON_AGAIN = Duration.ofSeconds(30);
    private static final Duration REBOOT_PATIENCE = Duration.ofMinutes(5);
    private static final Duration RECOVER_AGAIN = Duration.ofMinutes(5);

    private final Turn turn;
    private final Policy policy;
    private final VmLife vms;

    HostLife(Turn turn, Policy policy, VmLife vms) {
        this.turn = turn;
        this.policy = policy;
        this.vms = vms;
    }

    /** It may be Up within moments, so what waits for a host should wait for it. */
    static boolean coming(ClusterHost host) {
        return switch (host.status()) {
            case UNASSIGNED, INITIALIZING, CONNECTING, REBOOT -> host.active();
            default -> false;
        };
    }

    void look(HostId id) {
        turn.host(id).ifPresent(host -> {
            if (host.link().connected()) {
                connected(host);
            } else {
                silent(host);
            }
        });
    }

    // ---- a host that answers

    private void connected(ClusterHost host) {
        if (!host.link().complete()) {
            ask(host, new Intent.AskReport(host.id()), ASK_AGAIN);
        } else if (!host.active()) {
            towardsMaintenance(host);
        } else if (!host.examined()) {
            ClusterHost now = become(host, HostStatus.INITIALIZING);
            ask(now, new Intent.Examine(host.id()), ASK_AGAIN);
        } else if (host.reason().isPresent()) {
            nonOperational(host);
        } else if (host.status() != HostStatus.UP) {
            up(host);
        }
    }

    private void ask(ClusterHost host, Intent question, Duration pause) {
        Instant due = host.link().asked().map(at -> at.plus(pause)).orElse(turn.now);
        boolean repeated = host.link().asked().isPresent();
        if (repeated && !policy.keeps(Rule.LEVEL_TRIGGERED)) {
            return;
        }
        if (turn.now.isBefore(due)) {
            turn.wakeHost(host.id(), due);
            return;
        }
        turn.put(host.link(host.link().asking(turn.now)));
        turn.emit(question);
        turn.wakeHost(host.id(), turn.now.plus(pause));
    }

    private void nonOperational(ClusterHost host) {
        if (host.status() == HostStatus.NON_OPERATIONAL) {
            // What was wrong may have been put right without anybody telling us.
            ask(host, new Intent.Examine(host.id()), RECOVER_AGAIN);
            return;
        }
        ClusterHost now = become(host, HostStatus.NON_OPERATIONAL);
        turn.raise(
                EventType.VDS_SET_NONOPERATIONAL,
                host.id(),
                host.reason().orElseThrow().name());
        turn.put(now.link(now.link().asking(turn.now)));
        turn.wakeHost(host.id(), turn.now.plus(RECOVER_AGAIN));
    }

    private void up(ClusterHost host) {
        become(host, HostStatus.UP);
        turn.raise(EventType.VDS_DETECTED, host.id(), "");
        turn.vmsOn(host.id()).forEach(vms::look);
        turn.waiting().forEach(vms::look);
    }

    private void towardsMaintenance(ClusterHost host) {
        if (host.status() == HostStatus.MAINTENANCE) {
            return;
        }
        if (turn.placedOn(host.id()).isEmpty()) {
            become(host, HostStatus.MAINTENANCE);
            turn.raise(EventType.VDS_MAINTENANCE, host.id(), "");
        } else {
            become(host, HostStatus.PREPARING_FOR_MAINTENANCE);
        }
    }

    // ---- a host that is silent

    void lost(ClusterHost host, String cause) {
        ClusterHost now = host.link(host.link().lose());
        now = now.silentSince().isPresent() ? now : now.silent(Optional.of(turn.now));
        turn.put(now);
        if (host.status().answering()) {
            become(now, HostStatus.CONNECTING);
            turn.raise(EventType.VDS_HOST_NOT_RESPONDING_CONNECTING, host.id(), cause);
        }
        look(host.id());
    }

    private void silent(ClusterHost host) {
        switch (host.status()) {
            case MAINTENANCE, PENDING_APPROVAL, INSTALLING, INSTALL_FAILED, INSTALLING_OS, DOWN, KDUMPING -> {}
            case REBOOT -> rebooting(host);
            case NON_RESPONSIVE -> nonResponsive(host);
            case UNASSIGNED, UP, ERROR, NON_OPERATIONAL, INITIALIZING, CONNECTING, PREPARING_FOR_MAINTENANCE ->
                patient(host);
        }
    }

    private void patient(ClusterHost host) {
        Duration perVm = policy.limits()
                .gracePerVm()
                .multipliedBy(turn.placedOn(host.id()).size());
        Instant end = host.silentSince()
                .orElse(turn.now)
                .plus(policy.limits().grace())
                .plus(perVm);
        if (turn.now.isBefore(end)) {
            turn.wakeHost(host.id(), end);
            return;
        }
        ClusterHost now = become(host.unexamined(), HostStatus.NON_RESPONSIVE);
        turn.raise(EventType.VDS_HOST_NOT_RESPONDING, host.id(), "");
        for (ClusterVm vm : turn.placedOn(host.id())) {
            turn.put(vm.seen(
                    new Seen(VmStatus.UNKNOWN, vm.seen().pause(), vm.seen().exit(), turn.now)));
            turn.raise(EventType.VM_SET_TO_UNKNOWN_STATUS, vm, host.id(), "");
        }
        if (!now.powerManaged()) {
            turn.raise(EventType.VDS_ALERT_FENCE_IS_NOT_CONFIGURED, host.id(), "");
        }
        nonResponsive(now);
        turn.waiting().forEach(vms::look);
    }

    private void rebooting(ClusterHost host) {
        Instant end = host.silentSince().orElse(turn.now).plus(REBOOT_PATIENCE);
        if (!turn.now.isBefore(end)) {
            turn.raise(EventType.VDS_RECOVER_FAILED, host.id(), "");
            nonResponsive(become(host, HostStatus.NON_RESPONSIVE));
            return;
        }
        turn.wakeHost(host.id(), end);
        powerOn(host);
    }

    private void powerOn(ClusterHost host) {
        if (host.powerManaged() && host.active()) {
            ask(host, new Intent.PowerOn(host.id()), POWER_ON_AGAIN);
        }
    }

    private void nonResponsive(ClusterHost host) {
        if (!policy.keeps(Rule.FENCE_FIRST)) {
            off(host, host.link().boot().orElse(""), EventType.VM_DOWN_ERROR);
        }
        if (!turn.placedOn(host.id()).isEmpty()) {
            if (host.powerManaged()) {
                fence(host);
            }
        } else if (host.active()) {
            powerOn(host);
        } else {
            become(host, HostStatus.MAINTENANCE);
        }
    }

    private void fence(ClusterHost host) {
        if (!policy.mayFence(turn.started(), turn.now)) {
            turn.wakeHost(host.id(), turn.started().plus(policy.limits().quietAfterStart()));
            return;
        }
        Optional<Instant> again =
                host.fence().map(f -> f.since().plus(policy.limits().fenceAgainAfter()));
        if (again.filter(turn.now::isBefore).isPresent()) {
            return;
        }
        if (host.fence().isPresent() && !policy.keeps(Rule.LEVEL_TRIGGERED)) {
            return;
        }
        ClusterHost now = host.fencing(turn.now);
        turn.put(now);
        turn.emit(new Intent.Fence(host.id(), now.fenceAttempts()));
        turn.raise(EventType.FENCE_OPERATION_STARTED, host.id(), "");
        turn.wakeHost(host.id(), turn.now.plus(policy.limits().fenceAgainAfter()));
    }

    void fenced(ClusterHost host, Input.FenceResult result) {
        boolean current =
                host.fence().filter(f -> f.attempt() == result.attempt()).isPresent();
        if (!current && policy.keeps(Rule.CURRENT_FENCE)) {
            return;
        }
        if (!result.off()) {
            turn.raise(EventType.FENCE_OPERATION_FAILED, host.id(), result.cause());
            return;
        }
        turn.raise(EventType.FENCE_OPERATION_SUCCEEDED, host.id(), "");
        switchedOff(host);
        look(host.id());
    }

    /** Nothing of the boot we knew can run any more. */
    void switchedOff(ClusterHost host) {
        String boot = host.link().boot().orElse("");
        ClusterHost dead = host.notFencing().unexamined().silent(Optional.of(turn.now));
        turn.put(dead.link(dead.link().retire().answered()));
        if (host.status() != HostStatus.MAINTENANCE) {
            become(turn.host(host.id()).orElseThrow(), HostStatus.REBOOT);
        }
        off(host, boot, EventType.VM_WAS_SET_DOWN_DUE_TO_HOST_REBOOT_OR_MANUAL_FENCE);
    }

    /** Takes the machines of a dead boot from the host. */
    void off(ClusterHost host, String boot, EventType event) {
        for (ClusterVm vm : turn.placedOn(host.id())) {
            Place place = vm.place().orElseThrow();
            if (place.boot().equals(boot)) {
                vms.gone(vm, place, Exit.error(ExitReason.HOST_SHUTDOWN, "the host went down"), event);
            }
        }
        for (VmId id : turn.vmsOn(host.id())) {
            vms.look(id);
        }
    }

    private ClusterHost become(ClusterHost host, HostStatus status) {
        ClusterHost now = host.status(status);
        turn.put(now);
        return now;
    }
}
