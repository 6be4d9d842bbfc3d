package org.reeve.agent.libvirt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reeve.agent.core.port.DomainEvent;
import org.reeve.agent.core.port.DomainListener;

class DispatcherTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Dispatcher dispatcher = new Dispatcher();
    private final UUID id = UUID.randomUUID();

    @AfterEach
    void close() {
        dispatcher.close();
    }

    @Test
    void aListenerThatFailsDoesNotSilenceTheOthers() {
        dispatcher.listen(new DomainListener() {
            @Override
            public void happened(DomainEvent event) {
                throw new IllegalStateException("on purpose");
            }

            @Override
            public void reconnected() {}
        });
        Heard heard = new Heard();
        dispatcher.listen(heard);
        dispatcher.happened(new DomainEvent.Started(id));
        assertThat(heard.await(DomainEvent.Started.class, id, LIMIT).domain()).isEqualTo(id);
    }

    @Test
    void whoCannotKeepUpIsToldToLookAnew() throws InterruptedException {
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicInteger looks = new AtomicInteger();
        dispatcher.listen(new DomainListener() {
            @Override
            public void happened(DomainEvent event) {
                try {
                    goOn.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }

            @Override
            public void reconnected() {
                looks.incrementAndGet();
            }
        });
        for (int i = 0; i < 10_100; i++) {
            dispatcher.happened(new DomainEvent.Resumed(id));
        }
        goOn.countDown();
        Await.until("told to look", LIMIT, () -> looks.get() == 1 ? Optional.of(true) : Optional.empty());
    }
}
