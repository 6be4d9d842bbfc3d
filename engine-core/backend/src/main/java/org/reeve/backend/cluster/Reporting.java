package org.reeve.backend.cluster;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.reeve.agent.protocol.Stamp;
import org.reeve.agent.protocol.vm.VmExit;
import org.reeve.agent.protocol.vm.VmState;
import org.reeve.agent.protocol.vm.VmStats;
import org.reeve.logic.cluster.Exit;
import org.reeve.logic.cluster.Input;
import org.reeve.logic.cluster.Sighting;
import org.reeve.model.host.HostId;
import org.reeve.model.vm.ExitReason;
import org.reeve.model.vm.ExitStatus;
import org.reeve.model.vm.PauseReason;
import org.reeve.model.vm.VmId;
import org.reeve.model.vm.VmStatus;

/**
 * Turns what agents say into numbered reports. Agents stamp their messages with numbers that grow but leave gaps; a message older than
 * one already taken in is dropped here, and the rest is numbered without gaps. Agents of other makers stamp nothing: their messages are
 * taken in the order of the wire.
 */
@ApplicationScoped
public class Reporting {

    private static final String NO_BOOT = "unstamped";

    private final Map<HostId, Talk> talks = new ConcurrentHashMap<>();

    /** Where the conversation with one host is. Guarded by itself. */
    private static final class Talk {
        private String boot = NO_BOOT;
        private long heard;
        private long done;
        /** Begins above whatever an earlier run of the engine has counted: nobody makes more than one report a microsecond. */
        private long number = TimeUnit.MILLISECONDS.toMicros(System.currentTimeMillis());
    }

    /** A connection was opened: nothing said on the one before can still arrive, so an agent may count anew. */
    public void session(HostId host) {
        Talk talk = talks.computeIfAbsent(host, id -> new Talk());
        synchronized (talk) {
            talk.heard = 0;
        }
    }

    /** An agent that stamps nothing has answered this order. */
    void done(HostId host, long order) {
        Talk talk = talks.computeIfAbsent(host, id -> new Talk());
        synchronized (talk) {
            talk.done = Math.max(talk.done, order);
        }
    }

    public Optional<Input> full(HostId host, Stamp stamp, List<VmStats> vms) {
        return report(host, stamp, true, sightings(vms));
    }

    public Optional<Input> changed(HostId host, Stamp stamp, List<VmStats> vms) {
        return report(host, stamp, false, sightings(vms));
    }

    private Optional<Input> report(HostId host, Stamp stamp, boolean full, List<Sighting> sightings) {
        Talk talk = talks.computeIfAbsent(host, id -> new Talk());
        synchronized (talk) {
            String boot = stamp.boot().orElse(NO_BOOT);
            if (!boot.equals(talk.boot)) {
                talk.boot = boot;
                talk.heard = 0;
            }
            if (stamp.report().isPresent()) {
                if (stamp.report().getAsLong() <= talk.heard) {
                    return Optional.empty();
                }
                talk.heard = stamp.report().getAsLong();
            }
            talk.number++;
            long done = stamp.done().orElse(talk.done);
            return Optional.of(new Input.Report(host, full, boot, talk.number, done, sightings, Instant.now()));
        }
    }

    private static List<Sighting> sightings(List<VmStats> vms) {
        return vms.stream()
                .filter(vm -> vm.status() != VmState.UNKNOWN)
                .map(vm -> new Sighting(
                        new VmId(vm.vmId()),
                        status(vm.status()),
                        pause(vm),
                        vm.exit().map(Reporting::exit)))
                .toList();
    }

    private static VmStatus status(VmState state) {
        return switch (state) {
            case UP -> VmStatus.UP;
            case DOWN -> VmStatus.DOWN;
            case PAUSED -> VmStatus.PAUSED;
            case POWERING_UP -> VmStatus.POWERING_UP;
            case POWERING_DOWN -> VmStatus.POWERING_DOWN;
            case REBOOTING -> VmStatus.REBOOT_IN_PROGRESS;
            case WAIT_FOR_LAUNCH -> VmStatus.WAIT_FOR_LAUNCH;
            case MIGRATION_SOURCE -> VmStatus.MIGRATING_FROM;
            case MIGRATION_DESTINATION -> VmStatus.MIGRATING_TO;
            case SAVING -> VmStatus.SAVING_STATE;
            case RESTORING -> VmStatus.RESTORING_STATE;
            case UNKNOWN -> VmStatus.UNKNOWN;
        };
    }

    private static PauseReason pause(VmStats vm) {
        if (vm.status() != VmState.PAUSED) {
            return PauseReason.NONE;
        }
        return switch (vm.pauseCode().orElse("")) {
            case "EIO" -> PauseReason.EIO;
            case "ENOSPC" -> PauseReason.ENOSPC;
            case "EPERM" -> PauseReason.EPERM;
            case "EOTHER" -> PauseReason.EOTHER;
            default -> PauseReason.NONE;
        };
    }

    private static Exit exit(VmExit exit) {
        return new Exit(exit.code() == 0 ? ExitStatus.NORMAL : ExitStatus.ERROR, reason(exit.reason()), exit.message());
    }

    private static ExitReason reason(int code) {
        try {
            return ExitReason.of(code);
        } catch (IllegalArgumentException newer) {
            return ExitReason.UNKNOWN;
        }
    }
}
