package org.reeve.agent.libvirt;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.reeve.agent.core.port.DomainEvent;
import org.reeve.agent.core.port.DomainListener;

/** Remembers what was told about guests. */
final class Heard implements DomainListener {

    private final List<DomainEvent> events = new CopyOnWriteArrayList<>();
    private final AtomicInteger reconnects = new AtomicInteger();

    @Override
    public void happened(DomainEvent event) {
        events.add(event);
    }

    @Override
    public void reconnected() {
        reconnects.incrementAndGet();
    }

    int reconnects() {
        return reconnects.get();
    }

    <E extends DomainEvent> E await(Class<E> kind, UUID domain, Duration limit) {
        return Await.until(kind.getSimpleName() + " of " + domain + " among " + events, limit, () -> events.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(event -> event.domain().equals(domain))
                .findFirst());
    }
}
