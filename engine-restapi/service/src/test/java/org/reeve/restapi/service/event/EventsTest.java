package org.reeve.restapi.service.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reeve.backend.api.Selection;
import org.reeve.backend.event.EventView;
import org.reeve.backend.event.EventsQuery;
import org.reeve.model.event.Severity;
import org.reeve.restapi.service.testing.ApiServer;
import org.reeve.restapi.service.testing.Client;
import org.reeve.restapi.service.testing.FakeBackend;
import org.reeve.restapi.service.testing.FakeChanges;
import org.reeve.restapi.service.testing.FakeSignOn;
import org.reeve.restapi.service.testing.Golden;

/** Events as clients poll them. */
class EventsTest {

    private static final List<EventsQuery> ASKED = new ArrayList<>();
    private static FakeBackend backend;
    private static ApiServer server;
    private static Client client;

    @BeforeAll
    static void start() {
        backend = new FakeBackend().answering(EventsQuery.class, EventsTest::answer);
        server = new ApiServer(backend, new FakeSignOn(), new FakeChanges(1));
        client = new Client(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void forget() {
        ASKED.clear();
    }

    private static List<EventView> answer(EventsQuery query) {
        ASKED.add(query);
        if (query.id().isPresent() && query.id().getAsLong() != 8) return List.of();
        return List.of(
                event(
                        8,
                        "VM web was started",
                        Severity.NORMAL,
                        Map.of("vm", new UUID(0, 5), "network", new UUID(0, 6))),
                event(7, "Host a is away", Severity.ERROR, Map.of("host", new UUID(0, 9))));
    }

    private static EventView event(long id, String text, Severity severity, Map<String, UUID> objects) {
        return new EventView(
                id,
                153,
                "VM_STARTED",
                severity,
                Instant.parse("2026-11-21T10:48:05Z"),
                text,
                "c-1",
                "Reeve",
                -1,
                "",
                30,
                false,
                objects);
    }

    @Test
    void aListHasItsForm() {
        Golden.compare("event/events.xml", client.get("/api/events").body());
        Golden.compare(
                "event/events.json",
                client.get("/api/events", "Accept", "application/json").body());
        assertThat(ASKED).containsOnly(EventsQuery.newest());
    }

    @Test
    void clientsAskForWhatIsNewAndForAsMuchAsTheyLike() {
        client.get("/api/events?from=6&max=5");
        assertThat(ASKED).containsExactly(EventsQuery.after(6));
        assertThat(backend.selections().getLast().max()).hasValue(5);
        ASKED.clear();
        client.get("/api/events;from=6");
        assertThat(ASKED).containsExactly(EventsQuery.after(6));
    }

    @Test
    void searchIsLeftToTheBackend() {
        client.get("/api/events?search=severity%3Derror&max=1&case_sensitive=true");
        assertThat(backend.selections().getLast())
                .isEqualTo(new Selection(Optional.of("severity=error"), true, OptionalInt.of(1)));
    }

    @Test
    void oneEventIsFoundByItsNumber() {
        var answer = client.get("/api/events/8");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<event href=\"/ovirt-engine/api/events/8\" id=\"8\">");
        assertThat(ASKED.getFirst().id()).isEqualTo(OptionalLong.of(8));
        assertThat(client.get("/api/events/9").statusCode()).isEqualTo(404);
        assertThat(client.get("/api/events/first").statusCode()).isEqualTo(400);
    }
}
