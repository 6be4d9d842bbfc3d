package org.reeve.restapi.service.sso;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reeve.backend.api.SignOn;
import org.reeve.restapi.service.testing.Client;
import org.reeve.restapi.service.testing.JsonClient;
import org.reeve.restapi.service.testing.RealApi;

/** Accounts, sessions and programs, looked after by administrators. */
class RealOfficeIT {

    private static RealApi api;
    private static Client client;

    @BeforeAll
    static void start() {
        api = new RealApi();
        client = api.client();
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void anAccountIsMadeAndChangesItsPasswordAtTheFirstSignOn() {
        JsonNode made = ok(send("POST", "/services/accounts", "name=joe&first_name=Joe&password=first+words"));
        assertThat(made.path("items").get(0).path("user_of_engine").asBoolean()).isFalse();
        assertThat(signsOn("joe", "first words")).isFalse();
        var admin = new JsonClient(client);
        String user = admin.made("/api/users", "{\"user_name\":\"joe\",\"domain\":{\"name\":\"internal\"}}")
                .path("id")
                .asText();
        admin.made("/api/users/" + user + "/permissions", "{\"role\":{\"name\":\"UserRole\"}}");
        // The password must be changed first, and that is done at the sign-in page.
        assertThat(signsOn("joe", "first words")).isFalse();
        ok(send(
                "POST",
                "/services/accounts/joe/password",
                "password=second+words&password_valid_to=2099-01-01T00:00:00Z"));
        assertThat(signsOn("joe", "second words")).isTrue();
        ok(send("PUT", "/services/accounts/joe", "disabled=true&email=joe%40example.org"));
        assertThat(signsOn("joe", "second words")).isFalse();
        JsonNode joe = ok(send("PUT", "/services/accounts/joe", "disabled=false"))
                .path("items")
                .get(0);
        assertThat(joe.path("email").asText()).isEqualTo("joe@example.org");
        assertThat(joe.path("first_name").asText()).isEqualTo("Joe");
        assertThat(signsOn("joe", "second words")).isTrue();
        ok(send("DELETE", "/services/accounts/joe", ""));
        assertThat(send("GET", "/services/accounts/joe", "").statusCode()).isEqualTo(404);
        assertThat(admin.status("/api/users/" + user)).isEqualTo(404);
    }

    @Test
    void aLockedAccountIsUnlocked() {
        ok(send("POST", "/services/accounts", "name=lou&password=first+words&password_valid_to=2099-01-01T00:00:00Z"));
        api.sql("update app_user set known = true, locked_until = now() + interval '1 hour' where name = 'lou'");
        api.sql(
                """
                insert into permission (id, role_id, user_id, object_type, object_id)
                select gen_random_uuid(), r.id, u.id, 'SYSTEM', 'aaa00000-0000-0000-0000-123456789aaa' from role r, app_user u
                where r.name = 'UserRole' and u.name = 'lou'""");
        assertThat(signsOn("lou", "first words")).isFalse();
        ok(send("POST", "/services/accounts/lou/unlock", ""));
        assertThat(signsOn("lou", "first words")).isTrue();
    }

    @Test
    void mistakesAreRefused() {
        assertThat(send("POST", "/services/accounts", "name=short&password=x").body())
                .contains("at least 8");
        assertThat(send("POST", "/services/accounts", "name=a%40b").statusCode())
                .isEqualTo(400);
        assertThat(send("POST", "/services/accounts", "name=admin").statusCode())
                .isEqualTo(409);
        assertThat(send("POST", "/services/accounts", "").statusCode()).isEqualTo(400);
        assertThat(send("POST", "/services/accounts/nobody/unlock", "").statusCode())
                .isEqualTo(404);
        assertThat(send("PUT", "/services/accounts/admin", "disabled=true").statusCode())
                .isEqualTo(409);
        assertThat(send("DELETE", "/services/accounts/admin", "").statusCode()).isEqualTo(409);
        assertThat(send("PATCH", "/services/accounts", "").statusCode()).isEqualTo(404);
        assertThat(client.anonymous("GET", "/services/accounts", "").statusCode())
                .isEqualTo(401);
        String user = Client.basic(api.user("clerk", "UserRole"), "secret:1");
        for (String counter : List.of("accounts", "account-groups", "sign-on-clients")) {
            assertThat(client.get("/services/" + counter, "Authorization", user).statusCode())
                    .as(counter)
                    .isEqualTo(403);
        }
    }

    @Test
    void groupsHoldAccountsAndGroupsButNotThemselves() {
        ok(send("POST", "/services/account-groups", "name=team"));
        ok(send("POST", "/services/account-groups", "name=company"));
        ok(send("POST", "/services/accounts", "name=ada"));
        ok(send("POST", "/services/account-groups/team/members", "member=ada"));
        ok(send("POST", "/services/account-groups/company/members", "member=team"));
        assertThat(send("POST", "/services/account-groups/team/members", "member=company")
                        .statusCode())
                .isEqualTo(409);
        assertThat(ok(send("GET", "/services/accounts/ada", ""))
                        .path("items")
                        .get(0)
                        .path("groups")
                        .toString())
                .isEqualTo("[\"team\"]");
        ok(send("DELETE", "/services/account-groups/team/members/ada", ""));
        ok(send("DELETE", "/services/account-groups/team", ""));
        assertThat(send("GET", "/services/account-groups", "").body())
                .contains("company")
                .doesNotContain("team");
        assertThat(send("DELETE", "/services/account-groups/Everyone", "").statusCode())
                .isEqualTo(409);
    }

    @Test
    void sessionsAreListedAndEnded() {
        String name = api.user("session", "UserRole");
        String token = api.engine().bean(SignOn.class).signOn(name, "secret:1");
        String bearer = "Bearer " + token;
        assertThat(client.get("/api", "Authorization", bearer).statusCode()).isEqualTo(200);
        JsonNode own = ok(client.get("/services/sessions", "Authorization", bearer));
        assertThat(own.path("items")).hasSize(1);
        String id = own.path("items").get(0).path("id").asText();
        assertThat(client.send("DELETE", "/services/sessions/" + id, "", "Authorization", bearer)
                        .statusCode())
                .isEqualTo(403);
        assertThat(ok(send("GET", "/services/sessions", "")).path("items").findValuesAsText("user"))
                .contains("admin@internal", name);
        ok(send("DELETE", "/services/sessions/" + id, ""));
        assertThat(client.get("/api", "Authorization", bearer).statusCode()).isEqualTo(401);
        assertThat(send("DELETE", "/services/sessions/" + id, "").statusCode()).isEqualTo(404);
    }

    @Test
    void programsAreRegisteredWithASecretShownOnce() {
        JsonNode made = ok(send(
                "POST", "/services/sign-on-clients", "id=wiki&redirect_uris=https%3A%2F%2Fwiki.example.org%2Fback"));
        assertThat(made.path("items").get(0).path("client_secret").asText()).hasSize(43);
        assertThat(send("GET", "/services/sign-on-clients", "").body())
                .contains("wiki")
                .doesNotContain("client_secret");
        for (String unsafe :
                List.of("http%3A%2F%2Fwiki.example.org", "javascript%3Ax", "%2F%2Fx", "https%3A%2F%2Fa%40b%2F")) {
            assertThat(send("POST", "/services/sign-on-clients", "id=bad&redirect_uris=" + unsafe)
                            .statusCode())
                    .as(unsafe)
                    .isEqualTo(400);
        }
        assertThat(send("DELETE", "/services/sign-on-clients/reeve-webadmin", "")
                        .statusCode())
                .isEqualTo(409);
        ok(send("DELETE", "/services/sign-on-clients/wiki", ""));
    }

    @Test
    void limitsAreShownAndSet() {
        assertThat(client.get("/services/sign-on-settings", "Accept", "text/plain")
                        .body())
                .containsPattern("MAX_FAILURES_SINCE_SUCCESS +5\n");
        ok(send("PUT", "/services/sign-on-settings/MIN_LENGTH", "value=12"));
        assertThat(send("POST", "/services/accounts", "name=tight&password=ten+letter")
                        .body())
                .contains("at least 12");
        ok(send("PUT", "/services/sign-on-settings/MIN_LENGTH", "value=8"));
        assertThat(send("PUT", "/services/sign-on-settings/MIN_LENGTH", "value=x")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aBrowserSignsOnToTheApi() {
        var visitor = new Visitor(client);
        String page = path(visitor.open("/services/sso-login"));
        HttpResponse<String> back =
                visitor.submit(page, visitor.open(page), "username", "admin", "password", "secret:1");
        HttpResponse<String> home = visitor.open(path(back));
        assertThat(home.headers().firstValue("Location")).get().asString().endsWith("/ovirt-engine/api");
        assertThat(visitor.open("/services/get-session-user").body()).isEqualTo("admin@internal");
        assertThat(new Visitor(client).open(path(back)).statusCode()).isEqualTo(400);
        assertThat(client.anonymous("GET", "/services/get-session-user", "").statusCode())
                .isEqualTo(401);
    }

    private static String path(HttpResponse<String> redirect) {
        return redirect.headers().firstValue("Location").orElseThrow().replaceAll("^(http://[^/]*)?/ovirt-engine", "");
    }

    private static boolean signsOn(String name, String password) {
        return client.get("/api", "Authorization", Client.basic(name + "@internal", password))
                        .statusCode()
                == 200;
    }

    private static HttpResponse<String> send(String method, String path, String form) {
        return client.send(method, path, form, "Content-Type", "application/x-www-form-urlencoded");
    }

    private static JsonNode ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonClient.read(answer);
    }
}
