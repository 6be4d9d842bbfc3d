package org.reeve.restapi.service.sso;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reeve.restapi.service.testing.Client;
import org.reeve.restapi.service.testing.RealApi;

/** Tokens, as the published clients fetch them, use them and give them back. */
class RealTokensIT {

    private static final String GOOD =
            "grant_type=password&scope=ovirt-app-api&username=admin%40internal&password=secret%3A1";
    private static final String PROGRAM = Client.basic("imageio", "imageio-secret");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static RealApi api;
    private static Client client;

    @BeforeAll
    static void start() {
        api = new RealApi();
        client = api.client();
        // The hash of the secret, as it is stored.
        api.sql(
                """
                insert into sign_on_client (id, name, secret_hash, redirect_uris, scope)
                values ('imageio', 'Image proxy', rtrim(translate(encode(sha256('imageio-secret'), 'base64'), '+/', '-_'), '='),
                    '["https://images.example.org/back"]', 'ovirt-app-api openid ovirt-ext=token-info:public-authz-search')""");
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void aPasswordBuysAToken() throws IOException {
        var answer = token(GOOD);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
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
        assertThat(token(GOOD.replace("ovirt-app-api", "openid").replace("secret", "wrong"))
                        .body())
                .contains("\"error\":\"access_denied\"")
                .contains("\"error_description\":");
        assertThat(token(GOOD.replace("ovirt-app-api", "everything")).body()).contains("invalid_scope");
        assertThat(token(GOOD.replace("=password&", "=magic&")).body()).contains("unsupported_grant_type");
        assertThat(token("grant_type=password&scope=ovirt-app-api").body()).contains("invalid_request");
        assertThat(token(GOOD + "&password=other").body()).contains("given twice");
        assertThat(token(GOOD + "&x=" + "y".repeat(70_000)).body()).contains("too long");
        assertThat(token(GOOD + "&x=%zz").body()).contains("invalid_request");
        assertThat(post("/sso/oauth/token", GOOD, "Accept", "application/xml").statusCode())
                .isEqualTo(400);
        assertThat(client.anonymous("GET", "/sso/oauth/token?" + GOOD, "", "Accept", "application/json")
                        .statusCode())
                .isEqualTo(400);
        assertThat(post("/sso/oauth/nonsense", "scope=ovirt-app-api").body()).contains("error_code");
    }

    @Test
    void whoGuessesIsToldWhenToTryAgain() {
        String guess = GOOD.replace("admin", "guesser").replace("secret", "wrong");
        assertThat(token(guess).headers().firstValue("Retry-After")).isEmpty();
        for (int more = 0; more < 2; more++) token(guess);
        var denied = token(guess);
        assertThat(denied.statusCode()).isEqualTo(400);
        assertThat(denied.body()).contains("\"error_code\":\"access_denied\"").contains("try again in");
        assertThat(denied.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 10L);
        var elsewhere = client.get("/api", "Authorization", Client.basic("guesser@internal", "wrong"));
        assertThat(elsewhere.statusCode()).isEqualTo(401);
        assertThat(elsewhere.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 10L);
    }

    @Test
    void withoutKerberosItsGrantIsDenied() {
        var answer = post(
                "/sso/oauth/token-http-auth/",
                "grant_type=urn%3Aovirt%3Aparams%3Aoauth%3Agrant-type%3Ahttp&scope=ovirt-app-api",
                "Accept",
                "application/json");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"error_code\":\"access_denied\"").contains("Kerberos");
    }

    /** As the Ruby client does. */
    @Test
    void theFormMayComeInChunks() throws IOException {
        URI server = URI.create(api.uri("/sso/oauth/token"));
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            String head = "POST " + server.getPath()
                    + " HTTP/1.1\r\nHost: engine\r\nAccept: application/json\r\nConnection: close\r\n"
                    + "Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n";
            String body = "";
            for (int at = 0; at < GOOD.length(); at += 20) {
                String piece = GOOD.substring(at, Math.min(GOOD.length(), at + 20));
                body += Integer.toHexString(piece.length()) + "\r\n" + piece + "\r\n";
            }
            socket.getOutputStream().write((head + body + "0\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 200")
                    .contains("access_token");
        }
    }

    @Test
    void everyWayToSignOffEndsTheToken() throws IOException {
        String first = token();
        assertThat(post("/services/sso-logout", "scope=ovirt-app-api&token=" + first)
                        .body())
                .isEqualTo("{}");
        assertThat(status(first)).isEqualTo(401);
        String second = token();
        assertThat(post("/sso/oauth/revoke", "scope=&token=" + second).statusCode())
                .isEqualTo(200);
        assertThat(status(second)).isEqualTo(401);
        var empty = post("/services/sso-logout", "scope=&token=");
        assertThat(empty.statusCode()).isEqualTo(200);
        assertThat(empty.headers().firstValue("Content-Type")).get().asString().startsWith("application/json");
    }

    @Test
    void aTokenCanBeChecked() throws IOException {
        String form = "scope=ovirt-ext%3Dtoken-info%3Avalidate&token=";
        assertThat(post("/sso/oauth/token-info", form + token()).body()).isEqualTo("{}");
        assertThat(post("/sso/oauth/token-info", form + "unknown").body()).contains("invalid_grant");
        assertThat(post("/sso/oauth/token-info", "token=" + token()).body()).contains("unauthorized_client");
        assertThat(client.anonymous("GET", "/sso/status", "").body()).isEqualTo("{\"status\":\"active\"}");
    }

    @Test
    void aRegisteredProgramIsToldWhoseTokenItIs() throws IOException {
        String form = "scope=ovirt-ext%3Dtoken-info%3Apublic-authz-search&token=" + token();
        JsonNode facts = JSON.readTree(
                post("/sso/oauth/token-info", form, "Authorization", PROGRAM).body());
        assertThat(facts.path("active").asBoolean()).isTrue();
        assertThat(facts.path("user_id").asText()).isEqualTo("admin@internal");
        assertThat(facts.path("user_authz").asText()).isEqualTo("internal-authz");
        assertThat(facts.path("scope").asText()).isEqualTo("ovirt-app-api");
        assertThat(facts.path("ovirt").path("principal_id").asText()).isEqualTo("fdfc627c-d875-11e0-90f0-83df133b58cc");
        assertThat(facts.path("ovirt").path("group_ids").toString()).isEqualTo("[\"Everyone\"]");
        assertThat(post("/sso/oauth/token-info", form + "&client_id=imageio&client_secret=imageio-secret")
                        .statusCode())
                .isEqualTo(200);
        assertThat(post("/sso/oauth/token-info", form + "&client_id=imageio&client_secret=wrong")
                        .body())
                .contains("unauthorized_client");
        // A public program has nothing to prove itself by.
        assertThat(post("/sso/oauth/token-info", form + "&client_id=reeve-webadmin")
                        .body())
                .contains("unauthorized_client");
    }

    @Test
    void aProgramGetsNoMoreThanItMay() {
        String form = GOOD.replace("ovirt-app-api", "ovirt-app-admin");
        assertThat(post("/sso/oauth/token", form, "Accept", "application/json", "Authorization", PROGRAM)
                        .body())
                .contains("invalid_scope");
        assertThat(post("/sso/oauth/token", GOOD, "Accept", "application/json", "Authorization", PROGRAM)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void discoverySaysWhereEverythingIs() throws IOException {
        JsonNode found = JSON.readTree(client.anonymous("GET", "/sso/openid/.well-known/openid-configuration", "")
                .body());
        assertThat(found.path("issuer").asText()).isEqualTo(api.uri("/sso/openid"));
        assertThat(found.path("jwks_uri").asText()).isEqualTo(api.uri("/sso/openid/jwks"));
        JsonNode keys =
                JSON.readTree(client.anonymous("GET", "/sso/openid/jwks", "").body());
        assertThat(keys.path("keys").get(0).path("kty").asText()).isEqualTo("RSA");
    }

    private static HttpResponse<String> post(String path, String form, String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "Content-Type";
        all[1] = "application/x-www-form-urlencoded";
        System.arraycopy(headers, 0, all, 2, headers.length);
        return client.anonymous("POST", path, form, all);
    }

    private static String token() throws IOException {
        return JSON.readTree(token(GOOD).body()).path("access_token").asText();
    }

    private static HttpResponse<String> token(String form) {
        return post("/sso/oauth/token", form, "Accept", "application/json");
    }

    private static int status(String token) {
        return client.get("/api", "Authorization", "Bearer " + token).statusCode();
    }
}
