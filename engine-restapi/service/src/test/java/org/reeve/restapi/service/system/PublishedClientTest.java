package org.reeve.restapi.service.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ovirt.engine.sdk4.ConnectionBuilder.connection;
import static org.ovirt.engine.sdk4.builders.Builders.openStackImageProvider;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ovirt.engine.sdk4.Connection;
import org.ovirt.engine.sdk4.Error;
import org.ovirt.engine.sdk4.types.LogSeverity;
import org.reeve.backend.event.EventView;
import org.reeve.backend.event.EventsQuery;
import org.reeve.model.event.Severity;
import org.reeve.restapi.service.testing.ApiServer;
import org.reeve.restapi.service.testing.FakeBackend;
import org.reeve.restapi.service.testing.FakeChanges;
import org.reeve.restapi.service.testing.FakeSignOn;

/** The published Java client, as it is, against this API. */
// The client declares that closing may be interrupted.
@SuppressWarnings("try")
class PublishedClientTest {

    private static final FakeSignOn SIGN_ON = new FakeSignOn();
    private static ApiServer server;

    @BeforeAll
    static void start() {
        var event = new EventView(
                7,
                153,
                "VM_STARTED",
                Severity.WARNING,
                Instant.parse("2026-11-21T10:48:05Z"),
                "started",
                "",
                "Reeve",
                -1,
                "",
                30,
                false,
                Map.of("vm", new UUID(0, 5)));
        var backend = new FakeBackend().answering(EventsQuery.class, query -> List.of(event));
        server = new ApiServer(backend, SIGN_ON, new FakeChanges(1));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Connection connect(String password) {
        return connection()
                .url(server.uri("/api"))
                .user("admin@internal")
                .password(password)
                .build();
    }

    @Test
    void readsTheRootAndSignsOff() throws Exception {
        int before = SIGN_ON.sessions();
        try (Connection connection = connect("secret:1")) {
            var api = connection.systemService().get().send().api();
            assertThat(api.productInfo().version().major().intValue()).isEqualTo(4);
            assertThat(api.specialObjects().blankTemplate().id()).isEqualTo("00000000-0000-0000-0000-000000000000");
            assertThat(api.time()).isNotNull();
            assertThat(SIGN_ON.sessions()).isEqualTo(before + 1);
        }
        assertThat(SIGN_ON.sessions()).isEqualTo(before);
    }

    @Test
    void readsCollections() throws Exception {
        try (Connection connection = connect("secret:1")) {
            var events = connection
                    .systemService()
                    .eventsService()
                    .list()
                    .max(5)
                    .send()
                    .events();
            assertThat(events).hasSize(1);
            assertThat(events.getFirst().severity()).isEqualTo(LogSeverity.WARNING);
            assertThat(events.getFirst().vm().id()).isEqualTo(new UUID(0, 5).toString());
            assertThat(events.getFirst().time().getTime())
                    .isEqualTo(Instant.parse("2026-11-21T10:48:05Z").toEpochMilli());
        }
    }

    @Test
    void understandsRefusals() throws Exception {
        assertThatThrownBy(() -> connect("wrong").systemService().get().send())
                .isInstanceOf(Error.class)
                .hasStackTraceContaining("access_denied");
        try (Connection connection = connect("secret:1")) {
            var system = connection.systemService();
            assertThatThrownBy(() -> system.openstackImageProvidersService()
                            .add()
                            .provider(openStackImageProvider().name("x"))
                            .send())
                    .isInstanceOf(Error.class)
                    .hasMessageContaining("Not implemented")
                    .hasMessageContaining("501");
            assertThatThrownBy(() -> system.clusterLevelsService()
                            .levelService("1.0")
                            .get()
                            .send())
                    .hasMessageContaining("404");
        }
    }
}
