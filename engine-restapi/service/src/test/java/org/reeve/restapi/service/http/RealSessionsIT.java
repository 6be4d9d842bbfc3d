package org.reeve.restapi.service.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reeve.backend.api.Refused;
import org.reeve.backend.api.SignOn;
import org.reeve.backend.engine.CleanUp;
import org.reeve.restapi.service.testing.Client;
import org.reeve.restapi.service.testing.RealApi;

/** Sessions of clients that prefer to keep one. */
class RealSessionsIT {

    private static final String OPEN = "select count(*) from session where idle_minutes ";

    private static RealApi api;
    private static Client client;
    private static SignOn signOn;

    @BeforeAll
    static void start() {
        api = new RealApi();
        client = api.client();
        signOn = api.engine().bean(SignOn.class);
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    private static String cookie(String... headers) {
        String set =
                client.get("/api", headers).headers().firstValue("Set-Cookie").orElseThrow();
        return set.substring(0, set.indexOf(';'));
    }

    private static HttpResponse<String> with(String cookie, String prefer) {
        return client.anonymous("GET", "/api", "", "Cookie", cookie, "Prefer", prefer);
    }

    @Test
    void aSessionLivesUnusedForAsLongAsItsHolderSays() {
        api.sql("delete from session");
        cookie("Prefer", "persistent-auth", "Session-TTL", "5");
        cookie("Prefer", "persistent-auth", "Session-TTL", "60");
        cookie("Prefer", "persistent-auth", "Session-TTL", "soon");
        assertThat(api.count(OPEN + "in (5, 60)")).isEqualTo(2);
        api.sql("update session set last_used = now() - interval '40 minutes'");
        api.engine().bean(CleanUp.class).jobs();
        assertThat(api.count(OPEN + "= 60")).isEqualTo(1);
        assertThat(api.count(OPEN + "= 5 or idle_minutes is null")).isZero();
    }

    @Test
    void aSessionOverItsTimeIsUnknown() {
        String brief = signOn.signOn("admin@internal", "secret:1");
        String lasting = signOn.signOn("admin@internal", "secret:1");
        signOn.keepIdle(brief, Duration.ofMinutes(5));
        signOn.keepIdle(lasting, Duration.ofMinutes(60));
        api.sql("update session set last_used = now() - interval '40 minutes'");
        assertThat(signOn.authenticate(lasting).name()).isEqualTo("admin@internal");
        assertThatThrownBy(() -> signOn.authenticate(brief)).isInstanceOf(Refused.class);
    }

    @Test
    void aSessionEndsWithTheFirstRequestThatDoesNotPreferIt() {
        String cookie = cookie("Prefer", "persistent-auth");
        assertThat(with(cookie, "persistent-auth").statusCode()).isEqualTo(200);
        assertThat(with(cookie, "respond-async").statusCode()).isEqualTo(401);
        assertThat(with(cookie, "persistent-auth").statusCode()).isEqualTo(401);
    }

    @Test
    void whoWantsToSignOnAnewDoes() {
        String first = cookie("Prefer", "persistent-auth");
        String second = cookie("Prefer", "persistent-auth, new-auth", "Cookie", first);
        assertThat(second).isNotEqualTo(first);
        assertThat(client.anonymous("GET", "/api", "", "Cookie", first, "Prefer", "persistent-auth, new-auth")
                        .statusCode())
                .isEqualTo(401);
    }

    /** A password is checked once in a while, not with every request: what is left is what a token costs. */
    @Test
    void aPasswordCostsAsMuchAsAToken() {
        String token = "Bearer " + signOn.signOn("admin@internal", "secret:1");
        for (int i = 0; i < 2; i++) {
            client.get("/api/bookmarks");
            client.get("/api/bookmarks", "Authorization", token);
        }
        String signOns = "select count(*) from event where name = 'USER_VDC_LOGIN'";
        long before = api.count(signOns);
        assertThat(statements(Client.ADMIN)).isEqualTo(statements(token));
        assertThat(api.count(signOns)).isEqualTo(before);
    }

    private static int statements(String authorization) {
        var statements = api.engine().database().statements();
        statements.forget();
        assertThat(client.get("/api/bookmarks", "Authorization", authorization).statusCode())
                .isEqualTo(200);
        return statements.sent().size();
    }
}
