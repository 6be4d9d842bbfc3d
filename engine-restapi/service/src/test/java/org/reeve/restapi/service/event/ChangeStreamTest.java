package org.reeve.restapi.service.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.reeve.restapi.service.event.ChangeStream.Rhythm;
import org.reeve.restapi.service.testing.ApiServer;
import org.reeve.restapi.service.testing.Client;
import org.reeve.restapi.service.testing.FakeBackend;
import org.reeve.restapi.service.testing.FakeChanges;
import org.reeve.restapi.service.testing.FakeSignOn;

/** The stream of changes as a browser reads it. */
@Timeout(30)
class ChangeStreamTest {

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
            assertThat(next(stream)).containsExactly("id: 100", "event: resync", "data: {\"seq\":100}");
        }
    }

    @Test
    void strangersAreTurnedAwayWithoutAChallenge() {
        var answer = new Client(server).anonymous("GET", "/api/events/stream", "");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
    }

    @Test
    void aStreamEndsWithItsSession() {
        var signedOn = new AtomicInteger(3);
        var rhythm = new Rhythm(Duration.ofMillis(5), Duration.ofMillis(1));
        var out = new ByteArrayOutputStream();
        new ChangeStream(changes, OptionalLong.empty(), out, () -> signedOn.decrementAndGet() > 0, rhythm).run();
        assertThat(signedOn).hasValue(0);
        assertThat(changes.listeners()).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("event: hello")
                .contains(": still here");
    }

    @Test
    void aBrowserThatCannotKeepUpIsToldToReadAnew() throws Exception {
        var blocked = new CountDownLatch(1);
        var out = new ByteArrayOutputStream() {
            @Override
            public void flush() throws IOException {
                try {
                    if (size() > 100) blocked.await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
                if (toString(StandardCharsets.UTF_8).contains("resync")) throw new IOException("seen enough");
            }
        };
        var stream = new ChangeStream(changes, OptionalLong.empty(), out, () -> true, Rhythm.USUAL);
        Thread browser = Thread.ofVirtual().start(stream::run);
        while (changes.listeners() == 0) Thread.onSpinWait();
        for (int i = 0; i < 3000; i++) changes.happen("vm", "changed");
        blocked.countDown();
        browser.join();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("event: resync")
                .contains("\"seq\":3099");
    }

    private BufferedReader open(String query) throws IOException, InterruptedException {
        String token = signOn.signOn("admin@internal", "secret:1");
        var request = HttpRequest.newBuilder(URI.create(server.uri("/api/events/stream" + query)))
                .header("Authorization", "Bearer " + token)
                .build();
        var answer = http.send(request, BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).get().asString().startsWith("text/event-stream");
        InputStream body = answer.body();
        return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }

    private static List<String> next(BufferedReader stream) throws IOException {
        var lines = new ArrayList<String>();
        for (String line = stream.readLine(); line != null && !line.isEmpty(); line = stream.readLine())
            lines.add(line);
        return lines;
    }
}
