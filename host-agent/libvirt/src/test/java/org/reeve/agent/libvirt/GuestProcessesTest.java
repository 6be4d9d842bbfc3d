package org.reeve.agent.libvirt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reeve.agent.core.port.DomainEvent;
import org.reeve.agent.core.port.DomainSeen;
import org.reeve.agent.core.port.Ending;

class GuestProcessesTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final List<DomainEvent> told = new CopyOnWriteArrayList<>();
    private final GuestProcesses processes = new GuestProcesses(told::add);
    private final UUID id = UUID.randomUUID();
    private Process guest;

    @BeforeEach
    void start() throws IOException {
        guest = new ProcessBuilder("sleep", "600").start();
        processes.seen(seen(id, guest));
    }

    @AfterEach
    void close() {
        guest.destroyForcibly();
        processes.close();
    }

    @Test
    void tellsOfAnEndThatLibvirtHasNotNoticedAndKeepsItsWordBack() {
        guest.destroyForcibly();
        Await.until("told", LIMIT, () -> told.isEmpty() ? Optional.empty() : Optional.of(true));
        assertThat(told).singleElement().isInstanceOfSatisfying(DomainEvent.Stopped.class, end -> {
            assertThat(end.domain()).isEqualTo(id);
            assertThat(end.ending()).isEqualTo(Ending.LOST);
        });
        assertThat(processes.news(new DomainEvent.Stopped(id, Ending.LOST, "late")))
                .isFalse();
        processes.awaitCleared(id);
        assertThat(processes.news(new DomainEvent.Stopped(id, Ending.LOST, "of another life")))
                .isTrue();
    }

    @Test
    void leavesToLibvirtWhatIsMeantToEnd() throws IOException {
        assertThat(processes.news(new DomainEvent.ShuttingDown(id))).isTrue();
        guest.destroyForcibly();
        UUID other = UUID.randomUUID();
        Process later = new ProcessBuilder("sleep", "600").start();
        processes.seen(seen(other, later));
        later.destroyForcibly();
        Await.until("told of the other", LIMIT, () -> told.isEmpty() ? Optional.empty() : Optional.of(true));
        assertThat(told).extracting(DomainEvent::domain).containsExactly(other);
        assertThat(processes.news(new DomainEvent.Stopped(id, Ending.SHUTDOWN, "")))
                .isTrue();
    }

    private static DomainSeen seen(UUID id, Process process) {
        return new DomainSeen(
                id,
                "guest",
                DomainSeen.State.RUNNING,
                Optional.empty(),
                OptionalLong.of(process.pid()),
                List.of(),
                "<domain/>");
    }
}
