package org.reeve.restapi.service.sso;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reeve.restapi.service.testing.ApiServer;
import org.reeve.restapi.service.testing.Client;
import org.reeve.restapi.service.testing.FakeBackend;
import org.reeve.restapi.service.testing.FakeChanges;
import org.reeve.restapi.service.testing.FakeSignOn;

/** Signing on and off as the published clients do. */
class SsoTest {

    private static final String GOOD =
            "grant_type=password&scope=ovirt-app-api&username=admin%40internal&password=secret%3A1";

    private static ApiServer server;
    private static Client client;

    @BeforeAll
    static void start() {
        server = new ApiServer(new FakeBackend(), new FakeSignOn(), new FakeChanges(1));
        client = new Client(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> post(String path, String form, String accept) {
        return client.anonymous(
                "POST", path, form, "Content-Type", "application/x-www-form-urlencoded", "Accept", accept);
    }

    private static String token() {
        var found = Pattern.compile("\"access_token\":\"([^\"]+)\"")
                .matcher(token(GOOD).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static HttpResponse<String> token(String form) {
        return post("/sso/oauth/token", form, "application/json");
    }

    private static int status(String token) {
        return client.get("/api", "Authorization", "Bearer " + token).statusCode();
    }

    @Test
    void aPasswordBuysAToken() {
        var answer = token(GOOD);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"token_type\":\"bearer\"")
                .contains("\"scope\":\"ovirt-app-api\"")
                .containsPattern("\"exp\":\"\\d{13}\"");
        assertThat(status(token())).isEqualTo(200);
    }

    @Test
    void refusalsAreWordedForTheScope() {
        var denied = token(GOOD.replace("secret", "wrong"));
        assertThat(denied.statusCode()).isEqualTo(400);
        assertThat(denied.body()).contains("\"error_code\":\"access_denied\"").contains("\"error\":\"Cannot auth");
        assertThat(token(GOOD.replace("ovirt-app-api", "other").replace("secret", "wrong"))
                        .body())
                .contains("\"error\":\"access_denied\"")
                .contains("\"error_description\":");
        assertThat(token(GOOD.replace("=password&", "=magic&")).body()).contains("unsupported_grant_type");
        assertThat(token("grant_type=password&scope=ovirt-app-api").body()).contains("invalid_request");
        assertThat(post("/sso/oauth/token", GOOD, "application/xml").statusCode())
                .isEqualTo(400);
        assertThat(client.anonymous("GET", "/sso/oauth/token?" + GOOD, "", "Accept", "application/json")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void everyWayToSignOffEndsTheToken() {
        String first = token();
        assertThat(post("/services/sso-logout", "scope=ovirt-app-api&token=" + first, "application/json")
                        .body())
                .isEqualTo("{}");
        assertThat(status(first)).isEqualTo(401);
        String second = token();
        assertThat(post("/sso/oauth/revoke", "scope=&token=" + second, "*/*").statusCode())
                .isEqualTo(200);
        assertThat(status(second)).isEqualTo(401);
        var empty = post("/services/sso-logout", "scope=&token=", "*/*");
        assertThat(empty.statusCode()).isEqualTo(200);
        assertThat(empty.headers().firstValue("Content-Type")).get().asString().startsWith("application/json");
    }

    @Test
    void aTokenCanBeChecked() {
        String form = "scope=ovirt-ext%3Dtoken-info%3Avalidate&token=";
        assertThat(post("/sso/oauth/token-info", form + token(), "*/*").body()).isEqualTo("{}");
        assertThat(post("/sso/oauth/token-info", form + "unknown", "*/*").statusCode())
                .isEqualTo(400);
        assertThat(post("/sso/oauth/token-info", "token=" + token(), "*/*").body())
                .contains("unauthorized_client");
        assertThat(client.anonymous("GET", "/sso/status", "").body()).isEqualTo("{\"status\":\"active\"}");
    }
}
