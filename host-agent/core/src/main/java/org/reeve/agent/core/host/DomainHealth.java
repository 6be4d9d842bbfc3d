package org.reeve.agent.core.host;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.reeve.agent.core.port.HostFault;
import org.reeve.agent.core.port.Storage;
import org.reeve.agent.core.port.StorageDomainSeen;
import org.reeve.agent.protocol.host.DomainVitals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks from time to time whether the active storage domains can be read, beside whoever asks: a file server that hangs
 * must not hang the statistics with it, it only makes the last check old.
 */
final class DomainHealth {

    private static final Logger LOG = LoggerFactory.getLogger(DomainHealth.class);
    private static final Duration EVERY = Duration.ofSeconds(10);
    /** Right after its start the agent knows nothing, which must not look like domains that are lost. */
    private static final Duration FIRST_LOOK = Duration.ofSeconds(2);

    private record Check(boolean valid, int code, double delaySeconds, int version, long atMillis) {}

    private final Storage storage;
    private final InstantSource clock;
    private final Map<UUID, Check> checks = new ConcurrentHashMap<>();
    private final AtomicBoolean looking = new AtomicBoolean();
    private final CountDownLatch first = new CountDownLatch(1);
    private volatile long lastMillis = Long.MIN_VALUE / 2;

    DomainHealth(Storage storage, InstantSource clock) {
        this.storage = storage;
        this.clock = clock;
    }

    Map<UUID, DomainVitals> vitals() {
        if (clock.millis() - lastMillis >= EVERY.toMillis() && looking.compareAndSet(false, true)) {
            Thread.startVirtualThread(this::look);
            awaitFirst();
        }
        Map<UUID, DomainVitals> all = new LinkedHashMap<>();
        checks.forEach((id, check) -> all.put(id, vitals(check)));
        return all;
    }

    private void awaitFirst() {
        try {
            if (!first.await(FIRST_LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("the storage domains have not answered within {}", FIRST_LOOK);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private DomainVitals vitals(Check check) {
        return new DomainVitals(
                Optional.of(check.valid()),
                Optional.of(true),
                Optional.of(check.valid()),
                Optional.of(check.code()),
                Optional.of(check.delaySeconds()),
                Optional.of(Math.max(0, clock.millis() - check.atMillis()) / 1000.0),
                Optional.of(check.version()));
    }

    private void look() {
        try {
            List<UUID> active = storage.connectedPools().stream()
                    .flatMap(pool -> active(pool).stream())
                    .toList();
            checks.keySet().retainAll(active);
            active.forEach(id -> checks.put(id, check(id)));
            lastMillis = clock.millis();
        } finally {
            first.countDown();
            looking.set(false);
        }
    }

    /** A pool whose master cannot be read keeps the list of domains it had. */
    private List<UUID> active(UUID pool) {
        try {
            return storage.pool(pool).domains().entrySet().stream()
                    .filter(entry -> entry.getValue() == StorageDomainSeen.Status.ACTIVE)
                    .map(Map.Entry::getKey)
                    .toList();
        } catch (HostFault unreadable) {
            return List.copyOf(checks.keySet());
        }
    }

    private Check check(UUID id) {
        long start = System.nanoTime();
        try {
            int version = storage.domain(id).version();
            storage.space(id);
            return new Check(true, 0, (System.nanoTime() - start) / 1e9, version, clock.millis());
        } catch (HostFault fault) {
            return new Check(false, fault.fault().code(), (System.nanoTime() - start) / 1e9, -1, clock.millis());
        }
    }
}
