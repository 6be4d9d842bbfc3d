package org.reeve.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reeve.lab.Listener.Heard;
import org.reeve.lab.Listener.Place;

/** The live stream of the running engine, by many clients at both of its addresses, over broken connections and a killed engine. */
class StreamLab {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int ADMINISTRATORS = 38;
    private static final int USERS = 12;

    /** Writers come this far before the engine is killed, and as far again afterwards. */
    private static final int ROUNDS = 30;

    private static final String USER = "stream-user";
    private static final String PASSWORD = "stream:1234";

    private final Installation installation = Installation.running();
    private final Database database = Database.of(installation);
    private final Accounts accounts = new Accounts(installation);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .sslContext(TrustStore.context(installation.ca()))
            .build();
    private final Rest admin = new Rest(installation).signedOn();
    private final String token = new Rest(installation).tokenOf(installation.user(), installation.password());
    private final List<Listener> listeners = new ArrayList<>();
    private String own;
    private String other;

    @BeforeEach
    void twoMachinesAndAUserOfOne() {
        tidy();
        own = machine("stream-own");
        other = machine("stream-other");
        String user = accounts.addUser(admin, USER, PASSWORD);
        admin.post(
                        "/vms/" + own + "/permissions",
                        """
                        {"role": {"name": "UserVmManager"}, "user": {"id": "%s"}}"""
                                .formatted(user))
                .ok();
    }

    @AfterEach
    void tidy() {
        listeners.forEach(Listener::stop);
        for (JsonNode vm : admin.get("/vms?search=name%3Dstream-*").ok().json().path("vm"))
            admin.delete("/vms/" + vm.path("id").asText()).ok();
        for (JsonNode bookmark : admin.get("/bookmarks").ok().json().path("bookmark"))
            if (bookmark.path("name").asText().startsWith("stream-"))
                admin.delete("/bookmarks/" + bookmark.path("id").asText()).ok();
        database.run("delete from change where kind like 'xxx%'");
        accounts.removeUser(USER);
    }

    @Test
    void everyClientHearsWhatItMaySeeOnceAndInOrderOverBrokenLinesAndAKilledEngine() throws InterruptedException {
        long begun = last();
        String users = new Rest(installation).tokenOf(USER + "@internal", PASSWORD);
        List<Listener> administrators = listen(ADMINISTRATORS, "?filter=false", token, begun, 120);
        List<Listener> narrow = listen(USERS / 2, "?kinds=vm", users, begun, 12);
        List<Listener> wide = listen(USERS / 2, "?kinds=vm,bookmark,tag", users, begun, 12);
        Writers writers = new Writers(admin, List.of(own, other)).start();
        Wait.until(
                "the first changes",
                LIMIT,
                () -> writers.rounds() > ROUNDS && all(listener -> reconnected(listener, 1)));

        installation.kill(installation.engine());
        long killed = last();
        installation.start();
        int resumed = writers.rounds();
        Wait.until("changes after the crash", LIMIT, () -> writers.rounds() > resumed + ROUNDS);
        writers.stop();
        admin.delete("/vms/" + own).ok();
        admin.delete("/vms/" + other).ok();
        long end = last();
        Wait.until("everybody to hear the last change", LIMIT, () -> all(listener -> listener.at() >= end));
        listeners.forEach(Listener::stop);

        List<Heard> everything = changes("true", begun, end);
        assertThat(everything).anyMatch(one -> one.seq() <= killed).anyMatch(one -> one.seq() > killed);
        assertThat(administrators)
                .allSatisfy(listener -> assertThat(upTo(end, listener)).isEqualTo(everything));
        assertThat(times(everything, "added")).containsAll(writers.added());
        assertThat(times(everything, "removed")).containsAll(writers.removed());

        List<Heard> owns = changes("kind = 'vm' and object_id = '" + own + "'", begun, end);
        assertThat(owns)
                .hasSizeGreaterThan(ROUNDS / 3)
                .last()
                .extracting(Heard::op)
                .isEqualTo("removed");
        assertThat(narrow)
                .allSatisfy(listener -> assertThat(upTo(end, listener)).isEqualTo(owns));
        assertThat(wide).allSatisfy(listener -> assertThat(upTo(end, listener)).isEqualTo(owns));
        assertThat(listeners).allSatisfy(listener -> {
            assertThat(listener.resyncs()).isEmpty();
            assertThat(listener.connections()).isGreaterThan(2);
        });
        System.out.printf(
                "%d clients heard %d changes (%d of them by administrators) over %d connections, no loss, no duplicate%n",
                listeners.size(),
                listeners.stream().mapToInt(listener -> listener.heard().size()).sum(),
                everything.size(),
                listeners.stream().mapToInt(Listener::connections).sum());
    }

    @Test
    void whoAsksForOneObjectHearsOfThatOnly() {
        String query = "?kinds=vm&ids=" + own;
        List<Listener> both = listen(2, query, token, last(), 12);
        Listener kinds = listen(1, "?kinds=bookmark", token, last(), 12).getFirst();
        admin.put("/vms/" + other, "{\"comment\": \"1\"}").ok();
        admin.put("/vms/" + own, "{\"comment\": \"1\"}").ok();
        String bookmark = admin.post("/bookmarks", "{\"name\": \"stream-filter\", \"value\": \"vms:\"}")
                .ok()
                .json()
                .path("id")
                .asText();
        for (Listener listener : both) {
            Wait.untilIs(List.of(own), LIMIT, () -> ids(listener));
        }
        Wait.untilIs(List.of(bookmark), LIMIT, () -> ids(kinds));
        assertThat(both).extracting(Listener::socket).containsExactlyInAnyOrder(true, false);
        assertThat(kinds.heard()).extracting(Heard::kind).containsExactly("bookmark");
    }

    @Test
    void whoseNumberIsForgottenReadsEverythingAnew() {
        for (Listener listener : listen(2, "?kinds=vm", token, 1, 12))
            Wait.untilIs(List.of("gone"), LIMIT, listener::resyncs);
    }

    /** So many changes take minutes to make, so they are put where the engine keeps what happened before it was started. */
    @Test
    void aReaderWhoTakesNothingIsToldToReadEverythingAnew() throws IOException, InterruptedException {
        if (lastOfTheRunBefore() == 0) restart();
        long begun = lastOfTheRunBefore();
        backlog(begun, 49_000);
        HttpRequest request = HttpRequest.newBuilder(URI.create(stream()))
                .header("Authorization", "Bearer " + token)
                .header("Last-Event-ID", Long.toString(begun))
                .build();
        var answer = http.send(request, BodyHandlers.ofInputStream());
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("id: " + (begun + 1));
            backlog(begun + 49_000, 60_000);
            String line = lines.readLine();
            while (!line.startsWith("event: ")) line = lines.readLine();
            assertThat(line).isEqualTo("event: resync");
            assertThat(lines.readLine()).matches("data: \\{\"seq\":\\d+,\"why\":\"slow\"}");
            admin.put("/vms/" + own, "{\"comment\": \"slow\"}").ok();
            while (!line.contains(own)) line = lines.readLine();
        }
    }

    @Test
    void strangersAreTurnedAwayInTheFormOfTheApi() {
        Rest.Answer xml =
                new Rest(installation).with("Accept", "application/xml").get("/events/stream");
        assertThat(xml.status()).isEqualTo(401);
        assertThat(xml.type()).startsWith("application/xml");
        assertThat(xml.body()).contains("<fault>").contains("<reason>Unauthorized</reason>");
        Rest.Answer json =
                new Rest(installation).with("Authorization", "Bearer nobody").get("/events/stream");
        assertThat(json.status()).isEqualTo(401);
        assertThat(json.json().path("reason").asText()).isEqualTo("Unauthorized");
        URI socket = new Place(stream(), true, "?kinds=vm", "", 1).uri(1);
        assertThat(refusal(socket)).isEqualTo(401);
    }

    private int refusal(URI socket) {
        try {
            http.newWebSocketBuilder()
                    .buildAsync(socket, new WebSocket.Listener() {})
                    .join();
            return 101;
        } catch (CompletionException e) {
            return ((WebSocketHandshakeException) e.getCause()).getResponse().statusCode();
        }
    }

    private String machine(String name) {
        String cluster = admin.get("/clusters")
                .ok()
                .json()
                .path("cluster")
                .get(0)
                .path("id")
                .asText();
        return admin.post(
                        "/vms",
                        """
                        {"name": "%s", "cluster": {"id": "%s"}, "template": {"name": "Blank"}}"""
                                .formatted(name, cluster))
                .ok()
                .json()
                .path("id")
                .asText();
    }

    private String stream() {
        return installation.api() + "/events/stream";
    }

    /** Every second one at the web socket. */
    private List<Listener> listen(int howMany, String query, String token, long from, int longest) {
        List<Listener> some = IntStream.range(0, howMany)
                .mapToObj(number -> new Listener(
                                http, new Place(stream(), number % 2 == 1, query, token, longest), from, number)
                        .start())
                .toList();
        listeners.addAll(some);
        return some;
    }

    private boolean all(Predicate<Listener> what) {
        return listeners.stream().allMatch(what);
    }

    private static boolean reconnected(Listener listener, int times) {
        return listener.connections() > times;
    }

    private long last() {
        return database.number("select max(seq) from change");
    }

    /** Numbers of a run begin at a multiple of 2^32. */
    private long lastOfTheRunBefore() {
        return database.number("select coalesce(max(seq), 0) from change where seq < ?", last() >> 32 << 32);
    }

    private void restart() {
        installation.kill(installation.engine());
        installation.start();
        admin.put("/vms/" + own, "{\"comment\": \"restarted\"}").ok();
    }

    private void backlog(long after, int howMany) {
        database.run(
                "insert into change (seq, kind, object_id, op) select ? + n, repeat('x', 200), gen_random_uuid(), 'changed'"
                        + " from generate_series(1, ?) n",
                after,
                howMany);
    }

    private List<Heard> changes(String which, long begun, long end) {
        return database.list(
                "select seq, kind, object_id, op from change where seq > ? and seq <= ? and " + which + " order by seq",
                row -> new Heard(
                        row.getLong(1),
                        row.getString(2),
                        id(row.getString(2), row.getObject(3, UUID.class)),
                        row.getString(4)),
                begun,
                end);
    }

    private static String id(String kind, UUID id) {
        return kind.equals("event") ? Long.toString(id.getLeastSignificantBits()) : id.toString();
    }

    private static List<Heard> upTo(long end, Listener listener) {
        return listener.heard().stream().filter(one -> one.seq() <= end).toList();
    }

    private static List<String> ids(Listener listener) {
        return listener.heard().stream().map(Heard::id).toList();
    }

    private static Collection<String> times(List<Heard> changes, String op) {
        return changes.stream()
                .filter(one -> one.kind().equals("bookmark") && one.op().equals(op))
                .map(Heard::id)
                .toList();
    }
}
