package org.reeve.restapi.service.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.reeve.backend.api.Caller;
import org.reeve.backend.api.Changes.Wanted;
import org.reeve.model.user.SessionId;
import org.reeve.restapi.service.change.Telling.Rhythm;
import org.reeve.restapi.service.testing.ApiServer;
import org.reeve.restapi.service.testing.Client;
import org.reeve.restapi.service.testing.FakeBackend;
import org.reeve.restapi.service.testing.FakeChanges;
import org.reeve.restapi.service.testing.FakeSignOn;

/** The stream of changes as a browser reads it. */
@Timeout(30)
class ChangeStreamTest {

    private static final Caller ADMIN =
            new Caller(FakeSignOn.ADMIN, "admin@internal", new SessionId(new UUID(0, 1)), true, "");

    private final FakeChanges changes = new FakeChanges(100);
    private final FakeSignOn signOn = new FakeSignOn();
    private ApiServer server;
    private HttpClient http;

    @BeforeEach
    void start() {
        server = new ApiServer(new FakeBackend(), signOn, changes);
        http = HttpClient.newHttpClient();
    }

    @AfterEach
    void stop() {
        http.shutdownNow();
        server.close();
    }

    @Test
    void newsArriveAsTheyHappen() throws Exception {
        try (var stream = open("")) {
            assertThat(next(stream)).containsExactly("id: 99", "event: hello", "data: {\"seq\":99}");
            var change = changes.happen("vm", "changed");
            assertThat(next(stream))
                    .containsExactly(
                            "id: 100",
                            "data: {\"seq\":100,\"kind\":\"vm\",\"id\":\"" + change.id() + "\",\"op\":\"changed\"}");
        }
    }

    @Test
    void whatWasMissedComesFirst() throws Exception {
        for (int i = 0; i < 3; i++) changes.happen("host", "added");
        try (var stream = open("?from=100")) {
            assertThat(next(stream)).contains("id: 101");
            assertThat(next(stream)).contains("id: 102");
            changes.happen("host", "removed");
            assertThat(next(stream)).contains("id: 103");
        }
    }

    @Test
    void whoWasAwayTooLongReadsEverythingAnew() throws Exception {
        changes.happen("vm", "added");
        try (var stream = open("?from=7")) {
            assertThat(next(stream))
                    .containsExactly("id: 100", "event: resync", "data: {\"seq\":100,\"why\":\"gone\"}");
        }
    }

    @Test
    void strangersAreTurnedAwayAsAnywhereInTheApi() {
        var client = new Client(server);
        for (String type : List.of("application/xml", "application/json")) {
            var answer = client.anonymous("GET", "/api/events/stream", "", "Accept", type);
            var elsewhere = client.anonymous("GET", "/api/events", "", "Accept", type);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).isEqualTo(elsewhere.body());
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith(type);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Basic realm=\"RESTAPI\"");
        }
    }

    @Test
    void browsersAreNotMadeToAskForAPassword() {
        var answer = new Client(server).anonymous("GET", "/api/events/stream", "", "Sec-Fetch-Mode", "cors");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
    }

    @Test
    void aNameAndPasswordOpenAStreamToo() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(server.uri("/api/events/stream")))
                .header("Authorization", Client.ADMIN)
                .build();
        var answer = http.send(request, BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        answer.body().close();
    }

    @Test
    void aStreamEndsWithItsSession() {
        var signedOn = new AtomicInteger(3);
        var rhythm = new Rhythm(Duration.ofMillis(5), Duration.ofMillis(1));
        var out = new ArrayList<String>();
        var stream = changes.open(ADMIN, Wanted.everything());
        Telling.Sink sink = messages -> messages.forEach(told -> out.add(Messages.sse(told)));
        new Telling(stream, () -> signedOn.decrementAndGet() > 0, sink, rhythm).run();
        assertThat(signedOn).hasValue(0);
        assertThat(changes.open()).isZero();
        assertThat(out.getFirst()).contains("event: hello");
        assertThat(out.getLast()).isEqualTo("id: 99\nevent: beat\ndata: {\"seq\":99}\n\n");
    }

    @Test
    void aStreamEndsWhenItsReaderHasGone() {
        var stream = changes.open(ADMIN, Wanted.everything());
        new Telling(
                        stream,
                        () -> true,
                        messages -> {
                            throw new IOException("broken pipe");
                        },
                        Rhythm.USUAL)
                .run();
        assertThat(changes.open()).isZero();
    }

    @Test
    void readersSayWhatTheyWant() throws Exception {
        UUID id = new UUID(3, 4);
        try (var stream = open("?kinds=vm,event&ids=" + id + ",17&figures=true&from=98")) {
            next(stream);
            assertThat(changes.asked())
                    .containsExactly(
                            new Wanted(OptionalLong.of(98), Set.of("vm", "event"), Set.of(id, new UUID(0, 17)), true));
        }
        for (String bad : List.of("kinds=%22", "ids=7x", "from=-1", "ids=" + "x".repeat(36))) {
            assertThat(answer("?" + bad).statusCode()).as(bad).isEqualTo(400);
        }
    }

    @Test
    void eventsAreNamedByTheirNumber() throws Exception {
        try (var stream = open("")) {
            next(stream);
            changes.happen("event", "added");
            assertThat(next(stream))
                    .containsExactly(
                            "id: 100", "data: {\"seq\":100,\"kind\":\"event\",\"id\":\"100\",\"op\":\"added\"}");
        }
    }

    private HttpResponse<InputStream> answer(String query) throws IOException, InterruptedException {
        String token = signOn.signOn("admin@internal", "secret:1");
        var request = HttpRequest.newBuilder(URI.create(server.uri("/api/events/stream" + query)))
                .header("Authorization", "Bearer " + token)
                .build();
        return http.send(request, BodyHandlers.ofInputStream());
    }

    private BufferedReader open(String query) throws IOException, InterruptedException {
        var answer = answer(query);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).get().asString().startsWith("text/event-stream");
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    private static List<String> next(BufferedReader stream) throws IOException {
        var lines = new ArrayList<String>();
        for (String line = stream.readLine(); line != null && !line.isEmpty(); line = stream.readLine())
            lines.add(line);
        return lines;
    }
}
