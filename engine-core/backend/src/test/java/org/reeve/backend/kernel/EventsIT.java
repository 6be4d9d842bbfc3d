package org.reeve.backend.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reeve.backend.event.EventView;
import org.reeve.backend.event.EventsQuery;
import org.reeve.backend.testing.People;
import org.reeve.backend.testing.TestEngine;
import org.reeve.model.event.EventId;
import org.reeve.model.event.EventType;
import org.reeve.model.event.Severity;
import org.reeve.model.host.HostId;

class EventsIT {

    private static TestEngine engine;

    @BeforeAll
    static void start() {
        engine = TestEngine.with();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void areStoredWithNumberWordsAndObjects() {
        HostId host = new HostId(UUID.randomUUID());
        log(EventType.VDS_ACTIVATE, Facts.about(host, "node1"));
        EventView event = about(host).get(0);
        assertThat(event.code()).isEqualTo(16);
        assertThat(event.severity()).isEqualTo(Severity.NORMAL);
        assertThat(event.text()).isEqualTo("admin@internal activated host node1.");
        assertThat(event.objects()).containsEntry("host", host.value()).containsEntry("user", People.ADMIN_ID.value());
    }

    @Test
    void areNotRepeatedWithinTheirFloodInterval() {
        HostId host = new HostId(UUID.randomUUID());
        HostId other = new HostId(UUID.randomUUID());
        for (int i = 0; i < 3; i++) {
            log(EventType.VDS_HOST_NOT_RESPONDING, Facts.about(host, "node1"));
        }
        log(EventType.VDS_HOST_NOT_RESPONDING, Facts.about(other, "node2"));
        assertThat(about(host)).hasSize(1);
        assertThat(about(other)).hasSize(1);
    }

    @Test
    void tellScreens() {
        long before = engine.bean(ChangeFeed.class).last();
        log(EventType.VDS_ACTIVATE, Facts.about(new HostId(UUID.randomUUID()), "node3"));
        assertThat(engine.bean(ChangeFeed.class).after(before, 10)).hasValueSatisfying(news -> {
            assertThat(news.changes()).hasSize(1);
            assertThat(news.changes().getFirst().kind()).isEqualTo(Events.KIND);
            assertThat(news.changes().getFirst().id())
                    .isEqualTo(EventId.of(engine.backend()
                                    .ask(People.admin(), EventsQuery.newest())
                                    .getFirst()
                                    .id())
                            .value());
        });
    }

    private static void log(EventType type, Facts facts) {
        engine.run(() -> {
            engine.bean(Stores.class).within(People.admin(), store -> store.log(type, facts));
            return true;
        });
    }

    private static List<EventView> about(HostId host) {
        return engine.backend().ask(People.admin(), EventsQuery.newest().about(host.value()));
    }
}
