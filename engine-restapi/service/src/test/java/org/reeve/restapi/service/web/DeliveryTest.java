package org.reeve.restapi.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reeve.backend.user.UserView;
import org.reeve.backend.user.UsersQuery;
import org.reeve.model.user.UserId;
import org.reeve.restapi.service.testing.ApiServer;
import org.reeve.restapi.service.testing.Client;
import org.reeve.restapi.service.testing.FakeBackend;
import org.reeve.restapi.service.testing.FakeChanges;
import org.reeve.restapi.service.testing.FakeSignOn;
import org.reeve.restapi.service.testing.Wire;

/** Answers are named, not sent twice, and compressed for who can read that. */
class DeliveryTest {

    private static final String TAG = "/api/tags/00000000-0000-0000-0000-000000000000";
    private static final int MANY = 3_000;

    private static ApiServer server;
    private static Client client;
    private static int users = 3;
    private static int breaksAt = -1;

    @BeforeAll
    static void start() {
        var backend = new FakeBackend().answering(UsersQuery.class, query -> new Users());
        server = new ApiServer(backend, new FakeSignOn(), new FakeChanges(1));
        client = new Client(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String tag(HttpResponse<?> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    @Test
    void whatIsKnownIsNotSentAgain() {
        users = 3;
        var first = client.get("/api/users");
        assertThat(tag(first)).matches("\"[\\w-]{20}\"");
        for (String known : List.of(tag(first), "\"other\", W/" + tag(first), "*")) {
            var second = client.get("/api/users", "If-None-Match", known);
            assertThat(second.statusCode()).isEqualTo(304);
            assertThat(second.body()).isEmpty();
            assertThat(tag(second)).isEqualTo(tag(first));
        }
        users = 4;
        assertThat(client.get("/api/users", "If-None-Match", tag(first)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void everyEncodingHasANameOfItsOwn() {
        users = 20;
        String xml = tag(client.get("/api/users"));
        assertThat(tag(client.get("/api/users", "Accept", "application/json"))).isNotEqualTo(xml);
        assertThat(tag(zipped("/api/users"))).isEqualTo(xml.replaceAll("\"$", "-gzip\""));
        assertThat(client.get("/api/users", "If-None-Match", xml.replaceAll("\"$", "-gzip\""))
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void whatIsNoAnswerToReadingHasNoName() {
        assertThat(client.get("/api/nonsense").headers().firstValue("ETag")).isEmpty();
        assertThat(client.send("POST", "/api/vms/x/start", "<").headers().firstValue("ETag"))
                .isEmpty();
    }

    private static HttpResponse<byte[]> zipped(String path) {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(server.uri(path)))
                    .header("Authorization", Client.ADMIN)
                    .header("Accept-Encoding", "deflate, gzip;q=0.8, br");
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String unzipped(HttpResponse<byte[]> answer) throws IOException {
        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        try (var in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {20, MANY})
    void answersAreCompressedOnRequest(int many) throws IOException {
        users = many;
        var answer = zipped("/api/users");
        String plain = client.get("/api/users").body();
        assertThat(unzipped(answer)).isEqualTo(plain).contains("user" + (many - 1));
        assertThat(answer.body()).hasSizeLessThan(plain.length() / 2);
        assertThat(answer.headers().firstValue("Vary")).get().asString().contains("Accept-Encoding");
    }

    @Test
    void shortAnswersAreNot() {
        var answer = zipped(TAG.replace("tags", "nonsense"));
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip;q=0", "gzip; q=0.0", "br", ""})
    void nobodyIsSentWhatTheyCannotRead(String encodings) {
        users = 50;
        String answer = Wire.send(server, "GET", "/api/users", "Accept-Encoding: " + encodings);
        assertThat(answer).doesNotContain("Content-Encoding").contains("<users>");
    }

    @Test
    void longListsAreSentAsTheyComeWithoutAName() {
        users = MANY;
        var answer = client.get("/api/users");
        assertThat(answer.body()).hasSizeGreaterThan(Parcel.HELD).endsWith("</users>\n");
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
    }

    @Test
    void headersAloneAreThoseOfTheWhole() {
        users = 5;
        var whole = client.get("/api/users");
        var head = client.send("HEAD", "/api/users", "");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Type"))
                .isEqualTo(whole.headers().firstValue("Content-Type"));
        assertThat(tag(head)).isEqualTo(tag(whole));
    }

    /** A list whose reading fails half-way is refused as a whole as long as nothing of it was sent. */
    @Test
    void whatFailsBeforeItIsSentIsAFault() {
        users = 100;
        breaksAt = 50;
        try {
            var answer = client.get("/api/users", "Accept", "application/json");
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).startsWith("{\"detail\":").doesNotContain("user1");
        } finally {
            breaksAt = -1;
        }
    }

    /** Afterwards nobody may take what came for the whole. */
    @Test
    void whatFailsWhileItIsSentIsCutOff() {
        users = MANY;
        breaksAt = MANY - 1;
        try {
            String answer = Wire.send(server, "GET", "/api/users");
            assertThat(answer)
                    .startsWith("HTTP/1.1 200")
                    .doesNotContain("</users>")
                    .doesNotEndWith("0\r\n\r\n");
        } finally {
            breaksAt = -1;
        }
    }

    private static final class Users extends AbstractList<UserView> {

        @Override
        public UserView get(int number) {
            if (number == breaksAt) throw new IllegalStateException("the database is gone");
            return user(number);
        }

        @Override
        public int size() {
            return users;
        }
    }

    private static UserView user(int number) {
        var id = new UserId(new UUID(0, number));
        return new UserView(id, "user" + number, "internal", "*", "", "Ada", "Min", "ada@example.com", "", Map.of());
    }
}
