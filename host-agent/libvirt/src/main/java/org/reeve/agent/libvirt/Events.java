package org.reeve.agent.libvirt;

import com.sun.jna.Pointer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.libvirt.Domain;
import org.libvirt.LibvirtException;
import org.libvirt.event.DomainEventType;
import org.libvirt.event.StoppedDetail;
import org.libvirt.event.SuspendedDetail;
import org.reeve.agent.core.port.DomainEvent;
import org.reeve.agent.core.port.Ending;
import org.reeve.agent.core.port.PauseReason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns libvirt's events into the agent's. Runs on libvirt's event loop and only hands over. */
final class Events {

    private static final Logger LOG = LoggerFactory.getLogger(Events.class);
    private static final int UUID_TEXT = 37;
    private static final int AGENT_CONNECTED = 1;

    private final Dispatcher dispatcher;
    private final GuestProcesses processes;

    /** Why a disk failed comes in an event of its own, before the one that says the guest was paused. */
    private final Map<UUID, PauseReason> diskTrouble = new ConcurrentHashMap<>();

    /** Held because the native side keeps only a pointer to it. */
    private final Extra.IoErrorReason ioErrorReason = this::diskFailed;

    Events(Dispatcher dispatcher, GuestProcesses processes) {
        this.dispatcher = dispatcher;
        this.processes = processes;
    }

    void register(Link link) throws LibvirtException {
        link.addLifecycleListener((domain, event) -> {
            id(domain)
                    .flatMap(id -> translate(id, event))
                    .filter(processes::news)
                    .ifPresent(dispatcher::happened);
            return 0;
        });
        link.addRebootListener(
                domain -> id(domain).map(DomainEvent.Rebooted::new).ifPresent(dispatcher::happened));
        link.addAgentLifecycleListener((domain, state, reason) -> id(domain)
                .map(id -> new DomainEvent.AgentChannel(id, state == AGENT_CONNECTED))
                .ifPresent(dispatcher::happened));
        int registered = Extra.LIBVIRT.virConnectDomainEventRegisterAny(
                link.pointer(), null, Extra.EVENT_IO_ERROR_REASON, ioErrorReason, null, null);
        if (registered < 0) {
            LOG.warn("libvirt does not tell why disks fail: {}", Extra.LIBVIRT.virGetLastErrorMessage());
        }
    }

    private Optional<DomainEvent> translate(UUID id, org.libvirt.event.DomainEvent event) {
        DomainEventType type = event.getType();
        LOG.debug("event vm={} {}", id, event);
        return switch (type) {
            case STARTED -> Optional.of(new DomainEvent.Started(id));
            case SUSPENDED -> Optional.of(new DomainEvent.Paused(id, pauseReason(id, event.getDetail())));
            case RESUMED -> Optional.of(new DomainEvent.Resumed(id));
            case SHUTDOWN -> Optional.of(new DomainEvent.ShuttingDown(id));
            case STOPPED -> Optional.of(stopped(id, event.getDetail()));
            case DEFINED, UNDEFINED, PMSUSPENDED, CRASHED, UNKNOWN -> Optional.empty();
        };
    }

    private PauseReason pauseReason(UUID id, SuspendedDetail detail) {
        PauseReason trouble = diskTrouble.remove(id);
        return switch (detail) {
            case PAUSED -> PauseReason.USER;
            case MIGRATED -> PauseReason.MIGRATION;
            case IOERROR -> trouble == null ? PauseReason.IO_ERROR : trouble;
            case WATCHDOG -> PauseReason.WATCHDOG;
            case FROM_SNAPSHOT -> PauseReason.SNAPSHOT;
            case RESTORED, API_ERROR, UNKNOWN -> PauseReason.OTHER;
        };
    }

    private DomainEvent.Stopped stopped(UUID id, StoppedDetail detail) {
        diskTrouble.remove(id);
        return switch (detail) {
            case SHUTDOWN -> new DomainEvent.Stopped(id, Ending.SHUTDOWN, "the guest powered itself off");
            case DESTROYED -> new DomainEvent.Stopped(id, Ending.DESTROYED, "the guest was destroyed");
            case CRASHED -> new DomainEvent.Stopped(id, Ending.CRASHED, "the guest crashed");
            case MIGRATED -> new DomainEvent.Stopped(id, Ending.MIGRATED, "the guest moved to another host");
            case SAVED -> new DomainEvent.Stopped(id, Ending.SAVED, "the guest was saved");
            case FAILED -> new DomainEvent.Stopped(id, Ending.LOST, "the guest's process vanished");
            case FROM_SNAPSHOT, UNKNOWN -> new DomainEvent.Stopped(id, Ending.UNKNOWN, "the guest stopped");
        };
    }

    private void diskFailed(
            Pointer connection, Pointer domain, String path, String device, int action, String reason, Pointer opaque) {
        byte[] text = new byte[UUID_TEXT];
        if (Extra.LIBVIRT.virDomainGetUUIDString(domain, text) == 0) {
            UUID id = UUID.fromString(new String(text, 0, UUID_TEXT - 1, StandardCharsets.US_ASCII));
            LOG.warn("disk failed vm={} path={} reason={}", id, path, reason);
            diskTrouble.put(id, diskReason(String.valueOf(reason)));
        }
    }

    private static PauseReason diskReason(String reason) {
        return switch (reason) {
            case "enospc" -> PauseReason.NO_SPACE;
            case "eperm" -> PauseReason.NO_PERMISSION;
            default -> PauseReason.IO_ERROR;
        };
    }

    private static Optional<UUID> id(Domain domain) {
        try {
            return Optional.of(UUID.fromString(domain.getUUIDString()));
        } catch (LibvirtException e) {
            LOG.error("an event of libvirt names no domain", e);
            return Optional.empty();
        }
    }
}
