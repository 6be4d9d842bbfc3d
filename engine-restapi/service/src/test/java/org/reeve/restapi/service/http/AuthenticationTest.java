package org.reeve.restapi.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reeve.restapi.service.testing.ApiServer;
import org.reeve.restapi.service.testing.Client;
import org.reeve.restapi.service.testing.FakeBackend;
import org.reeve.restapi.service.testing.FakeChanges;
import org.reeve.restapi.service.testing.FakeSignOn;

/** Every way to say who one is. */
class AuthenticationTest {

    private static final FakeSignOn SIGN_ON = new FakeSignOn();
    private static ApiServer server;
    private static Client client;

    @BeforeAll
    static void start() {
        server = new ApiServer(new FakeBackend(), SIGN_ON, new FakeChanges(1));
        client = new Client(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void nobodyIsChallenged() {
        var answer = client.anonymous("GET", "/api", "", "Accept", "application/json");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Basic realm=\"RESTAPI\"");
        assertThat(answer.headers().firstValue("Content-Type")).get().asString().startsWith("application/json");
        assertThat(answer.body()).contains("\"reason\":\"Unauthorized\"");
    }

    @Test
    void wrongPasswordsTokensAndNonsenseAreChallenged() {
        for (String wrong : new String[] {
            Client.basic("admin@internal", "wrong"),
            "Basic !!!",
            "Basic",
            "Bearer unknown",
            "Negotiate x",
            "Basic bm9jb2xvbg=="
        }) {
            assertThat(client.get("/api", "Authorization", wrong).statusCode())
                    .as(wrong)
                    .isEqualTo(401);
        }
    }

    @Test
    void aTokenIsGoodUntilItIsGivenBack() {
        String token = SIGN_ON.signOn("admin@internal", "secret:1");
        assertThat(client.get("/api", "Authorization", "Bearer " + token).statusCode())
                .isEqualTo(200);
        SIGN_ON.signOff(token);
        assertThat(client.get("/api", "Authorization", "Bearer " + token).statusCode())
                .isEqualTo(401);
    }

    @Test
    void aSessionIsKeptOnlyForWhoPrefersIt() {
        assertThat(client.get("/api").headers().firstValue("Set-Cookie")).isEmpty();
        String cookie = cookie(client.get("/api", "Prefer", "persistent-auth"));
        assertThat(with(cookie, "persistent-auth").statusCode()).isEqualTo(200);
        assertThat(with(cookie, "something").statusCode()).isEqualTo(401);
        assertThat(with(cookie, "persistent-auth").statusCode()).isEqualTo(401);
    }

    @Test
    void aGuardedSessionMustBeNamedTwice() {
        String cookie = cookie(client.get("/api", "Prefer", "persistent-auth, csrf-protection"));
        String id = cookie.substring(cookie.indexOf('=') + 1);
        assertThat(with(cookie, "persistent-auth").statusCode()).isEqualTo(403);
        assertThat(with(cookie, "persistent-auth", "JSESSIONID", id).statusCode())
                .isEqualTo(200);
    }

    private static HttpResponse<String> with(String cookie, String prefer, String... more) {
        String[] headers = {"Cookie", cookie, "Prefer", prefer};
        String[] all = new String[headers.length + more.length];
        System.arraycopy(headers, 0, all, 0, headers.length);
        System.arraycopy(more, 0, all, headers.length, more.length);
        return client.anonymous("GET", "/api", "", all);
    }

    private static String cookie(HttpResponse<String> answer) {
        String set = answer.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(set).contains("JSESSIONID=").contains("HttpOnly").contains("Path=/ovirt-engine/api");
        return set.substring(0, set.indexOf(';'));
    }
}
