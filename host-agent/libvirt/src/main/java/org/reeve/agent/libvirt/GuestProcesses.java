package org.reeve.agent.libvirt;

import com.sun.jna.LastErrorException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.reeve.agent.core.port.DomainEvent;
import org.reeve.agent.core.port.DomainSeen;
import org.reeve.agent.core.port.Ending;
import org.reeve.agent.core.port.PauseReason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the processes of guests. libvirt tells of one that died only when the dead process has been cleared away, and some of the
 * first processes that stand in for init do that every other second. An end that nobody announced is therefore told from here, and
 * libvirt's own word of it, which still comes, is kept back.
 */
final class GuestProcesses implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GuestProcesses.class);

    /** libvirt knows the reason, so it may speak first. */
    private static final Duration LIBVIRT_FIRST = Duration.ofMillis(300);

    private static final Duration CLEARED = Duration.ofSeconds(20);

    private final Map<UUID, Guest> guests = new ConcurrentHashMap<>();
    private final Consumer<DomainEvent> tell;
    private final Optional<ProcessEnds> ends = ends();

    /** A guest with a process. Changes under its own lock. */
    private static final class Guest {
        private final long pid;
        private final CompletableFuture<Void> cleared = new CompletableFuture<>();
        private boolean leaving;
        private boolean told;

        Guest(long pid) {
            this.pid = pid;
        }
    }

    GuestProcesses(Consumer<DomainEvent> tell) {
        this.tell = tell;
    }

    private static Optional<ProcessEnds> ends() {
        try {
            return Optional.of(new ProcessEnds());
        } catch (LastErrorException old) {
            LOG.info("this kernel does not tell when processes end: libvirt is waited for cause={}", old.getMessage());
            return Optional.empty();
        }
    }

    /** Watches the process of a guest that runs; may be called as often as the guest is looked at. */
    void seen(DomainSeen seen) {
        if (ends.isEmpty() || seen.pid().isEmpty()) {
            return;
        }
        long pid = seen.pid().getAsLong();
        Guest known = guests.get(seen.id());
        if (known != null && (known.pid == pid || isTold(known))) {
            return;
        }
        Guest guest = new Guest(pid);
        guests.put(seen.id(), guest);
        ends.get().watch(pid, () -> CompletableFuture.delayedExecutor(LIBVIRT_FIRST.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> ended(seen.id(), guest)));
    }

    private static boolean isTold(Guest guest) {
        synchronized (guest) {
            return guest.told;
        }
    }

    private void ended(UUID id, Guest guest) {
        synchronized (guest) {
            if (guests.get(id) != guest || guest.leaving) {
                return;
            }
            guest.told = true;
        }
        LOG.warn("vm={} pid={} died, and libvirt has not said so yet", id, guest.pid);
        tell.accept(new DomainEvent.Stopped(id, Ending.LOST, "the guest's process vanished"));
    }

    /** It will end because somebody wants it to: what becomes of it libvirt says. */
    void leaving(UUID id) {
        Guest guest = guests.get(id);
        if (guest != null) {
            synchronized (guest) {
                guest.leaving = true;
            }
        }
    }

    /** @return whether libvirt tells something new */
    boolean news(DomainEvent event) {
        return switch (event) {
            case DomainEvent.Stopped stopped -> !cleared(stopped.domain());
            case DomainEvent.ShuttingDown ending -> {
                leaving(ending.domain());
                yield true;
            }
            case DomainEvent.Paused paused
            when moving(paused.reason()) -> {
                leaving(paused.domain());
                yield true;
            }
            default -> true;
        };
    }

    private static boolean moving(PauseReason reason) {
        return reason == PauseReason.MIGRATION || reason == PauseReason.SNAPSHOT;
    }

    private boolean cleared(UUID id) {
        Guest guest = guests.remove(id);
        if (guest == null) {
            return false;
        }
        guest.cleared.complete(null);
        return isTold(guest);
    }

    /** A guest whose end was told from here can start again only when libvirt has cleared it away. */
    void awaitCleared(UUID id) {
        Guest guest = guests.get(id);
        if (guest == null || !isTold(guest)) {
            return;
        }
        try {
            guest.cleared.get(CLEARED.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            LOG.warn("vm={} is still not cleared away", id);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("being cleared away cannot fail", e);
        }
    }

    /** libvirt was away and has forgotten what it would have told. */
    void forget() {
        guests.values().forEach(guest -> guest.cleared.complete(null));
        guests.clear();
    }

    @Override
    public void close() {
        ends.ifPresent(ProcessEnds::close);
    }
}
