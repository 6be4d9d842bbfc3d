package org.reeve.agent.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.reeve.agent.core.testing.Eventually.eventually;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.reeve.agent.core.port.DomainEvent;
import org.reeve.agent.core.port.DomainListener;
import org.reeve.agent.core.port.DomainSeen;
import org.reeve.agent.core.port.DomainStats;
import org.reeve.agent.core.port.Ending;
import org.reeve.agent.core.port.Fault;
import org.reeve.agent.core.port.HostFault;
import org.reeve.agent.core.port.Hypervisor;
import org.reeve.agent.core.port.Subscription;

/** What every hypervisor does, imagined or real. */
public interface HypervisorContract {

    Hypervisor hypervisor();

    /** The smallest guest this hypervisor runs. */
    String definition(UUID id);

    /** Collects what it is told. */
    final class Told implements DomainListener, AutoCloseable {

        private final List<DomainEvent> events = new CopyOnWriteArrayList<>();
        private final Subscription subscription;

        Told(Hypervisor hypervisor) {
            subscription = hypervisor.listen(this);
        }

        @Override
        public void close() {
            subscription.close();
        }

        @Override
        public void happened(DomainEvent event) {
            events.add(event);
        }

        @Override
        public void reconnected() {
            // nothing is lost in these tests
        }

        boolean has(Class<? extends DomainEvent> kind, UUID id) {
            return of(kind, id) != null;
        }

        <E extends DomainEvent> E of(Class<E> kind, UUID id) {
            return events.stream()
                    .filter(kind::isInstance)
                    .map(kind::cast)
                    .filter(event -> event.domain().equals(id))
                    .findFirst()
                    .orElse(null);
        }
    }

    default UUID started() {
        UUID id = UUID.randomUUID();
        hypervisor().start(definition(id), false);
        return id;
    }

    private static void refused(Fault fault, Runnable work) {
        assertThatExceptionOfType(HostFault.class).isThrownBy(work::run).satisfies(thrown -> assertThat(thrown.fault())
                .isEqualTo(fault));
    }

    @Test
    default void saysWhatTheHostIs() {
        assertThat(hypervisor().capabilities().cpu().threads()).isPositive();
        assertThat(hypervisor().capabilities().memoryBytes()).isPositive();
        assertThat(hypervisor().capabilities().bootId()).isNotBlank();
        assertThat(hypervisor().load().cpus()).isNotEmpty();
        assertThat(hypervisor().load().memory().totalKib()).isPositive();
    }

    @Test
    default void aStartedGuestIsSeenRunning() {
        try (Told told = new Told(hypervisor())) {
            UUID id = started();
            DomainSeen seen = hypervisor().domain(id).orElseThrow();
            assertThat(seen.state()).isEqualTo(DomainSeen.State.RUNNING);
            assertThat(seen.xml()).contains(id.toString());
            assertThat(hypervisor().domains()).extracting(DomainSeen::id).contains(id);
            eventually("told of the start", () -> told.has(DomainEvent.Started.class, id));
            hypervisor().destroy(id);
        }
    }

    @Test
    default void aGuestMayBeStartedPausedAndGoOn() {
        UUID id = UUID.randomUUID();
        hypervisor().start(definition(id), true);
        assertThat(hypervisor().domain(id).orElseThrow().state()).isEqualTo(DomainSeen.State.PAUSED);
        hypervisor().resume(id);
        eventually("running", () -> hypervisor().domain(id).orElseThrow().state() == DomainSeen.State.RUNNING);
        hypervisor().destroy(id);
    }

    @Test
    default void aGuestIsNotStartedTwice() {
        UUID id = started();
        assertThatExceptionOfType(HostFault.class).isThrownBy(() -> hypervisor().start(definition(id), false));
        assertThat(hypervisor().domain(id)).isPresent();
        hypervisor().destroy(id);
    }

    @Test
    default void anUnusableDefinitionIsRefused() {
        assertThatExceptionOfType(HostFault.class).isThrownBy(() -> hypervisor().start("<domain", false));
    }

    @Test
    default void aDestroyedGuestIsGoneAndItsEndIsTold() {
        try (Told told = new Told(hypervisor())) {
            UUID id = started();
            hypervisor().destroy(id);
            assertThat(hypervisor().domain(id)).isEmpty();
            eventually("told of the end", () -> told.has(DomainEvent.Stopped.class, id));
            assertThat(told.of(DomainEvent.Stopped.class, id).ending()).isEqualTo(Ending.DESTROYED);
        }
    }

    @Test
    default void aPausedGuestIsSeenPausedAndTheReasonTold() {
        try (Told told = new Told(hypervisor())) {
            UUID id = started();
            hypervisor().pause(id);
            assertThat(hypervisor().domain(id).orElseThrow().state()).isEqualTo(DomainSeen.State.PAUSED);
            eventually("told of the pause", () -> told.has(DomainEvent.Paused.class, id));
            hypervisor().resume(id);
            eventually("told that it goes on", () -> told.has(DomainEvent.Resumed.class, id));
            hypervisor().destroy(id);
        }
    }

    @Test
    default void everyGuestIsInTheStatistics() {
        UUID one = started();
        UUID other = started();
        assertThat(hypervisor().stats()).extracting(DomainStats::id).contains(one, other);
        hypervisor().destroy(one);
        hypervisor().destroy(other);
    }

    @Test
    default void anUnknownGuestIsNamedAsSuch() {
        UUID nobody = UUID.randomUUID();
        assertThat(hypervisor().domain(nobody)).isEmpty();
        refused(Fault.NO_SUCH_VM, () -> hypervisor().destroy(nobody));
        refused(Fault.NO_SUCH_VM, () -> hypervisor().pause(nobody));
        refused(Fault.NO_SUCH_VM, () -> hypervisor().resume(nobody));
        refused(Fault.NO_SUCH_VM, () -> hypervisor().reset(nobody));
    }

    @Test
    default void whoStopsListeningIsToldNoMore() {
        Told told = new Told(hypervisor());
        told.close();
        try (Told witness = new Told(hypervisor())) {
            UUID id = started();
            hypervisor().destroy(id);
            eventually("the witness is told", () -> witness.has(DomainEvent.Stopped.class, id));
            assertThat(told.has(DomainEvent.Stopped.class, id)).isFalse();
        }
    }
}
