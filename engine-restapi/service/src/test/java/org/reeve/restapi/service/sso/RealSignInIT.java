package org.reeve.restapi.service.sso;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reeve.restapi.service.testing.Client;
import org.reeve.restapi.service.testing.RealApi;

/** The sign-in page, and what programs get for sending people there. */
class RealSignInIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ADMIN = "admin@internal";
    private static final String PASSWORD = "secret:1";

    private static RealApi api;
    private static Client client;
    private static String back;

    private final Visitor visitor = new Visitor(client);

    @BeforeAll
    static void start() {
        api = new RealApi();
        client = api.client();
        back = api.uri("/webadmin/");
        api.sql(
                """
                insert into sign_on_client (id, name, secret_hash, redirect_uris, scope)
                values ('grafana', 'Grafana <dash>', rtrim(translate(encode(sha256('s3cret'), 'base64'), '+/', '-_'), '='),
                    '["https://grafana.example.org/login"]', 'openid')""");
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void aPortalGetsATokenByTheCodeAndItsVerifier() throws IOException {
        String code = visitor.code(portal(), "admin", PASSWORD);
        HttpResponse<String> token = redeem(code, Visitor.VERIFIER);
        assertThat(token.statusCode()).as(token.body()).isEqualTo(200);
        String access = JSON.readTree(token.body()).path("access_token").asText();
        assertThat(client.get("/api", "Authorization", "Bearer " + access).body())
                .contains("<authenticated_user");
    }

    @Test
    void theStateComesBack() {
        HttpResponse<String> answer =
                visitor.submit(portal(), visitor.open(portal()), "username", ADMIN, "password", PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).startsWith(back + "?");
        assertThat(Visitor.answer(answer)).containsEntry("state", "a&b=c");
    }

    @Test
    void whoIsSignedInIsNotAskedAgainUnlessTheProgramWantsIt() {
        visitor.code(portal(), ADMIN, PASSWORD);
        assertThat(visitor.open(portal()).statusCode()).isEqualTo(303);
        assertThat(visitor.open(portal() + "&prompt=login").statusCode()).isEqualTo(200);
        assertThat(Visitor.answer(new Visitor(client).open(portal() + "&prompt=none")))
                .containsEntry("error", "login_required");
    }

    @Test
    void signingOffEndsTheSignInToo() throws IOException {
        String access = access(visitor.code(portal(), ADMIN, PASSWORD));
        String other = access(Visitor.answer(visitor.open(portal())).get("code"));
        client.anonymous(
                "POST", "/services/sso-logout", "token=" + access, "Content-Type", "application/x-www-form-urlencoded");
        assertThat(visitor.open(portal()).statusCode()).isEqualTo(200);
        assertThat(client.get("/api", "Authorization", "Bearer " + other).statusCode())
                .isEqualTo(401);
    }

    @Test
    void revokingEndsOneProgramAndNotTheSignIn() throws IOException {
        String access = access(visitor.code(portal(), ADMIN, PASSWORD));
        client.anonymous(
                "POST", "/sso/oauth/revoke", "token=" + access, "Content-Type", "application/x-www-form-urlencoded");
        assertThat(client.get("/api", "Authorization", "Bearer " + access).statusCode())
                .isEqualTo(401);
        assertThat(visitor.open(portal()).statusCode()).isEqualTo(303);
    }

    @Test
    void aCodeIsGoodOnceAndOnlyForWhoAskedForIt() throws IOException {
        String code = visitor.code(portal(), ADMIN, PASSWORD);
        assertThat(redeem(code, "another-verifier").body()).contains("invalid_grant");
        String access = access(code);
        assertThat(client.get("/api", "Authorization", "Bearer " + access).statusCode())
                .isEqualTo(200);
        assertThat(redeem(code, Visitor.VERIFIER).body()).contains("invalid_grant");
        // Somebody else has the code as well, so nobody keeps what it was used for.
        assertThat(client.get("/api", "Authorization", "Bearer " + access).statusCode())
                .isEqualTo(401);
        String late = Visitor.answer(visitor.open(portal())).get("code");
        api.sql("update sign_on_code set expires = now() - interval '1 second'");
        assertThat(redeem(late, Visitor.VERIFIER).body()).contains("invalid_grant");
    }

    @Test
    void nobodyIsSentToAnAddressThatWasNotRegistered() {
        for (String elsewhere : new String[] {
            "https://evil.example.org/",
            back + "x",
            back.replace("http:", "https:"),
            "//evil.example.org/",
            back + "?x=y",
            ""
        }) {
            HttpResponse<String> answer = visitor.open(address("reeve-webadmin", elsewhere, Map.of()));
            assertThat(answer.statusCode()).as(elsewhere).isEqualTo(400);
            assertThat(answer.headers().firstValue("Location")).isEmpty();
        }
        assertThat(visitor.open(address("nobody", back, Map.of())).statusCode()).isEqualTo(400);
    }

    @Test
    void whatIsWrongWithTheRequestTheProgramIsTold() {
        assertThat(error(Map.of("response_type", "token"))).isEqualTo("unsupported_response_type");
        assertThat(error(Map.of("scope", "ovirt-app-admin"))).isEqualTo("invalid_scope");
        assertThat(error(Map.of("code_challenge", ""))).isEqualTo("invalid_request");
        assertThat(error(Map.of("code_challenge_method", "plain"))).isEqualTo("invalid_request");
    }

    @Test
    void thePageCannotBeFramedScriptedOrPostedToByOthers() {
        HttpResponse<String> page = visitor.open(portal());
        assertThat(page.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().allValues("Set-Cookie"))
                .allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
        assertThat(page.body())
                .doesNotContain("<script")
                .doesNotContain("style=")
                .doesNotContain("onclick");
        HttpResponse<String> forged = visitor.post(portal(), "form", "forged", "username", ADMIN, "password", PASSWORD);
        assertThat(forged.statusCode()).isEqualTo(403);
        HttpResponse<String> foreign = new Visitor(client)
                .post(portal(), "form", Visitor.hidden(page), "username", ADMIN, "password", PASSWORD);
        assertThat(foreign.statusCode()).isEqualTo(403);
    }

    @Test
    void mistakesAreExplainedAndNamesEscaped() {
        HttpResponse<String> page = visitor.open(portal());
        HttpResponse<String> wrong =
                visitor.submit(portal(), page, "username", "\"><script>x</script>", "password", "wrong");
        assertThat(wrong.statusCode()).isEqualTo(403);
        assertThat(wrong.body())
                .contains("role=\"alert\"")
                .contains("&lt;script&gt;")
                .doesNotContain("<script>");
        assertThat(visitor.submit(portal(), page, "username", ADMIN, "password", "")
                        .body())
                .contains("are needed");
        assertThat(visitor.open(portal() + "&prompt=login").body()).contains("Administration portal");
    }

    @Test
    void anExpiredPasswordIsChangedAtThePage() throws IOException {
        api.user("clara", "UserRole");
        api.sql("update app_user set password_expires = now() where name = 'clara'");
        HttpResponse<String> page = visitor.open(portal());
        HttpResponse<String> told = visitor.submit(portal(), page, "username", "clara", "password", PASSWORD);
        assertThat(told.body()).contains("name=\"fresh\"").contains("value=\"clara@internal\"");
        assertThat(change(page, "other words", "other word").body()).contains("differ");
        assertThat(change(page, "short", "short").body()).contains("at least 8");
        assertThat(change(page, "I am Clara!", "I am Clara!").body()).contains("user name");
        assertThat(change(page, PASSWORD, PASSWORD).body()).contains("used before");
        HttpResponse<String> changed = change(page, "other words", "other words");
        assertThat(changed.statusCode()).isEqualTo(303);
        assertThat(redeem(Visitor.answer(changed).get("code"), Visitor.VERIFIER).statusCode())
                .isEqualTo(200);
        assertThat(client.get("/api", "Authorization", Client.basic("clara@internal", "other words"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(client.get("/api", "Authorization", Client.basic("clara@internal", PASSWORD))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void openIdSaysWhoSignedOn() throws Exception {
        String address = address(
                "grafana",
                "https://grafana.example.org/login",
                Map.of("scope", "openid", "code_challenge", "", "code_challenge_method", "", "nonce", "n-1"));
        assertThat(visitor.open(address)
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElseThrow())
                .contains("form-action 'self' https://grafana.example.org;");
        assertThat(visitor.open(address).body()).contains("Grafana &lt;dash&gt;");
        String code = visitor.code(address, ADMIN, PASSWORD);
        HttpResponse<String> answer = client.anonymous(
                "POST",
                "/sso/openid/token",
                Visitor.encoded(Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "redirect_uri",
                        "https://grafana.example.org/login")),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Accept",
                "application/json",
                "Authorization",
                Client.basic("grafana", "s3cret"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode token = JSON.readTree(answer.body());
        JsonNode claims = verified(token.path("id_token").asText());
        assertThat(claims.path("aud").asText()).isEqualTo("grafana");
        assertThat(claims.path("nonce").asText()).isEqualTo("n-1");
        assertThat(claims.path("iss").asText()).isEqualTo(api.uri("/sso/openid"));
        String access = token.path("access_token").asText();
        HttpResponse<String> who =
                client.anonymous("GET", "/sso/openid/userinfo", "", "Authorization", "Bearer " + access);
        assertThat(JSON.readTree(who.body()).path("preferred_username").asText())
                .isEqualTo(ADMIN);
        assertThat(client.get("/api", "Authorization", "Bearer " + access).statusCode())
                .isEqualTo(401);
        HttpResponse<String> nobody =
                client.anonymous("GET", "/sso/openid/userinfo", "", "Authorization", "Bearer wrong");
        assertThat(nobody.statusCode()).isEqualTo(401);
    }

    @Test
    void theStyleSheetIsTheEnginesOwn() {
        assertThat(visitor.open("/sso/resources/sign-in.css").headers().firstValue("Content-Type"))
                .get()
                .asString()
                .startsWith("text/css");
        assertThat(visitor.open("/sso/resources/../../secret").statusCode()).isNotEqualTo(200);
    }

    private HttpResponse<String> change(HttpResponse<String> page, String fresh, String again) {
        return visitor.submit(
                portal(), page, "username", "clara@internal", "password", PASSWORD, "fresh", fresh, "again", again);
    }

    private static JsonNode verified(String jwt) throws Exception {
        String[] parts = jwt.split("\\.");
        JsonNode keys =
                JSON.readTree(client.anonymous("GET", "/sso/openid/jwks", "").body());
        JsonNode header = JSON.readTree(Base64.getUrlDecoder().decode(parts[0]));
        JsonNode key = keys.path("keys").get(0);
        assertThat(key.path("kid").asText()).isEqualTo(header.path("kid").asText());
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(number(key.path("n")), number(key.path("e")))));
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
        return JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
    }

    private static BigInteger number(JsonNode encoded) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(encoded.asText()));
    }

    private String error(Map<String, String> other) {
        return Visitor.answer(visitor.open(address("reeve-webadmin", back, other)))
                .get("error");
    }

    private static String portal() {
        return address("reeve-webadmin", back, Map.of());
    }

    private static String address(String program, String redirect, Map<String, String> other) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("response_type", "code");
        fields.put("client_id", program);
        fields.put("redirect_uri", redirect);
        fields.put("scope", "ovirt-app-api");
        fields.put("state", "a&b=c");
        fields.put("code_challenge", Visitor.CHALLENGE);
        fields.put("code_challenge_method", "S256");
        fields.putAll(other);
        return "/sso/oauth/authorize?" + Visitor.encoded(fields);
    }

    private static String access(String code) throws IOException {
        HttpResponse<String> answer = redeem(code, Visitor.VERIFIER);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).path("access_token").asText();
    }

    private static HttpResponse<String> redeem(String code, String verifier) {
        return client.anonymous(
                "POST",
                "/sso/oauth/token",
                Visitor.encoded(Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        "reeve-webadmin",
                        "code",
                        code,
                        "code_verifier",
                        verifier,
                        "redirect_uri",
                        back)),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Accept",
                "application/json");
    }
}
