package org.reeve.restapi.service.user;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reeve.backend.testing.People;
import org.reeve.restapi.service.testing.Client;
import org.reeve.restapi.service.testing.JsonClient;
import org.reeve.restapi.service.testing.RealApi;

/** People of the internal domain and what the engine keeps of them, from the request to the rows. */
class RealPeopleIT {

    private static final String DOMAIN = hex("internal-authz");
    private static final String KEY =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIPu9aHFnpJy5SJpmgQWVrFVtPJPqF1F3VJ6h8cMNfAHe joe@laptop";

    private static RealApi api;
    private static JsonClient admin;
    private static JsonClient guest;
    private static UUID guestId;

    @BeforeAll
    static void start() {
        api = new RealApi();
        admin = new JsonClient(api.client());
        guest = new JsonClient(api.client(), Client.basic(api.user("guest", "UserRole"), "secret:1"));
        guestId = UUID.fromString(
                find("/api/users?search=usrname%3Dguest", "user").path("id").asText());
        entry("USER", "joe");
        entry("GROUP", "team");
        entry("GROUP", "company");
        api.sql(
                """
                insert into app_user_group (user_id, group_id) select u.id, g.id from app_user u, app_user g
                where (u.name, g.name) in (('joe', 'team'), ('team', 'company'))""");
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void aUserIsAddedFromHisDomainAndRemovedAgain() {
        assertThat(admin.get("/api/users").findValuesAsText("principal")).doesNotContain("joe");
        JsonNode joe = admin.made(
                "/api/users", "{\"user_name\":\"joe@internal-authz\",\"domain\":{\"name\":\"internal-authz\"}}");
        String path = "/api/users/" + joe.path("id").asText();
        assertThat(joe.path("user_name").asText()).isEqualTo("joe@internal-authz");
        assertThat(joe.path("domain_entry_id").asText()).isEqualTo(hex("joe"));
        assertThat(joe.path("domain").path("id").asText()).isEqualTo(DOMAIN);
        JsonNode again = admin.made(
                "/api/users",
                "{\"user_name\":\"joe\",\"domain\":{\"id\":\"" + DOMAIN + "\"},\"domain_entry_id\":\"" + hex("joe")
                        + "\"}");
        assertThat(again.path("id")).isEqualTo(joe.path("id"));
        admin.made(path + "/permissions", "{\"role\":{\"name\":\"UserRole\"}}");
        assertThat(admin.delete(path).statusCode()).isEqualTo(200);
        assertThat(admin.status(path)).isEqualTo(404);
        assertThat(api.count(
                        "select count(*) from permission where user_id = ?",
                        UUID.fromString(joe.path("id").asText())))
                .isZero();
        assertThat(admin.delete(path).statusCode()).isEqualTo(404);
        assertThat(admin.get("/api/events").findValuesAsText("code")).contains("149", "325");
    }

    @Test
    void whoIsNotThereCannotBeAdded() {
        assertThat(admin.post("/api/users", "{\"user_name\":\"nobody\",\"domain\":{\"name\":\"internal\"}}")
                        .body())
                .contains("There is no nobody in the domain");
        assertThat(admin.post("/api/users", "{\"user_name\":\"joe\",\"domain\":{\"name\":\"elsewhere\"}}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(admin.post("/api/users", "{\"user_name\":\"joe\"}").statusCode())
                .isEqualTo(400);
        assertThat(guest.post("/api/users", "{\"user_name\":\"joe\",\"domain\":{\"name\":\"internal\"}}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theAdministratorAndOneselfStay() {
        assertThat(admin.delete("/api/users/" + People.ADMIN_ID).statusCode()).isEqualTo(409);
        assertThat(guest.delete("/api/users/" + guestId).statusCode()).isEqualTo(403);
        String everyone =
                find("/api/groups?search=name%3DEveryone", "group").path("id").asText();
        assertThat(admin.delete("/api/groups/" + everyone).statusCode()).isEqualTo(409);
    }

    @Test
    void aGroupIsAddedGivenRolesAndRemoved() {
        JsonNode team = admin.made("/api/groups", "{\"name\":\"team\",\"domain\":{\"name\":\"internal-authz\"}}");
        String path = "/api/groups/" + team.path("id").asText();
        JsonNode given = admin.made(path + "/permissions", "{\"role\":{\"name\":\"UserRole\"}}");
        assertThat(given.path("group").path("id")).isEqualTo(team.path("id"));
        assertThat(given.has("user")).isFalse();
        assertThat(admin.get(path + "/roles").findValuesAsText("name")).containsExactly("UserRole");
        String role = admin.get(path + "/roles").path("role").get(0).path("id").asText();
        assertThat(admin.get(path + "/roles/" + role).path("name").asText()).isEqualTo("UserRole");
        assertThat(admin.status(path + "/roles/00000000-0000-0000-0000-000000000001"))
                .isEqualTo(404);
        assertThat(admin.delete(path).statusCode()).isEqualTo(200);
        assertThat(admin.status(path)).isEqualTo(404);
    }

    @Test
    void aDomainListsItsPeopleWhetherTheyWereAddedOrNot() {
        String users = "/api/domains/" + DOMAIN + "/users";
        assertThat(admin.get(users).findValuesAsText("principal")).contains("admin", "joe", "guest");
        assertThat(admin.get(users + "?search=usrname%3Djo*").findValuesAsText("principal"))
                .containsExactly("joe");
        assertThat(admin.get(users + "/" + hex("joe")).path("principal").asText())
                .isEqualTo("joe");
        assertThat(admin.status(users + "/" + hex("nobody"))).isEqualTo(404);
        assertThat(admin.status(users + "/nonsense")).isEqualTo(404);
        assertThat(admin.get("/api/domains/" + DOMAIN + "/groups?search=name%3Dteam")
                        .findValuesAsText("name"))
                .contains("team");
        assertThat(admin.status("/api/domains/" + hex("elsewhere") + "/users")).isEqualTo(404);
        assertThat(guest.status(users)).isEqualTo(403);
    }

    @Test
    void aUserIsInGroupsAlsoByWayOfOthers() {
        UUID joe = new UUID(9, 1);
        api.sql(
                "insert into app_user (id, profile, name, external_id) values (?, 'internal', 'member', 'member')",
                joe);
        api.sql("update app_user set known = true where name in ('team', 'company')");
        api.sql("insert into app_user_group (user_id, group_id) select ?, id from app_user where name = 'team'", joe);
        JsonNode groups = admin.get("/api/users/" + joe + "/groups");
        assertThat(groups.findValuesAsText("name")).contains("team", "company", "Everyone");
        String href = groups.path("group").get(0).path("href").asText().replace("/ovirt-engine", "");
        assertThat(admin.status(href)).isEqualTo(200);
        assertThat(admin.status("/api/users/" + UUID.randomUUID() + "/groups")).isEqualTo(404);
        api.sql("update app_user set known = false where name in ('team', 'company')");
    }

    @Test
    void aUserKeepsOptions() {
        String path = "/api/users/" + guestId;
        JsonNode option = guest.made(path + "/options", "{\"name\":\"columns\",\"content\":\"[1,2]\"}");
        assertThat(guest.get(path + "/options/" + option.path("id").asText())
                        .path("content")
                        .asText())
                .isEqualTo("[1,2]");
        assertThat(guest.post(path + "/options", "{\"name\":\"columns\",\"content\":\"3\"}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(guest.post(path + "/options", "{\"name\":\"x\",\"content\":\"{\"}")
                        .statusCode())
                .isEqualTo(400);
        JsonNode changed = guest.changed(
                path,
                "{\"user_options\":{\"property\":[{\"name\":\"columns\",\"value\":\"4\"},{\"name\":\"theme\",\"value\":\"\\\"dark\\\"\"}]}}");
        assertThat(changed.path("user_options").path("property").findValuesAsText("value"))
                .containsExactly("4", "\"dark\"");
        assertThat(guest.get(path + "/options").findValuesAsText("name")).containsExactly("columns", "theme");
        assertThat(guest.delete(path + "/options/" + option.path("id").asText()).statusCode())
                .isEqualTo(200);
        assertThat(guest.status(path + "/options/" + option.path("id").asText()))
                .isEqualTo(404);
    }

    @Test
    void aGroupKeepsNothing() {
        var answer = api.client()
                .send(
                        "PUT",
                        "/api/users/eee00000-0000-0000-0000-123456789eee",
                        "{\"user_options\":{\"property\":[{\"name\":\"columns\",\"value\":\"4\"}]}}",
                        "Content-Type",
                        "application/json");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(
                        api.count(
                                "select count(*) from user_property p join app_user u on u.id = p.user_id where u.kind = 'GROUP'"))
                .isZero();
    }

    @Test
    void aUserKeepsKeys() {
        String path = "/api/users/" + guestId + "/sshpublickeys";
        JsonNode key = guest.made(path, "{\"content\":\"" + KEY + "\"}");
        String one = path + "/" + key.path("id").asText();
        assertThat(guest.post(path, "{\"content\":\"" + KEY + "\"}").statusCode())
                .isEqualTo(409);
        assertThat(guest.post(path, "{\"content\":\"ssh-rsa nonsense\"}").statusCode())
                .isEqualTo(400);
        String other = KEY.replace("joe@laptop", "joe@desk");
        assertThat(guest.changed(one, "{\"content\":\"" + other + "\"}")
                        .path("content")
                        .asText())
                .isEqualTo(other);
        assertThat(guest.get(path).findValuesAsText("content")).containsExactly(other);
        assertThat(guest.delete(one).statusCode()).isEqualTo(200);
        assertThat(guest.status(one)).isEqualTo(404);
    }

    @Test
    void whatOthersKeepIsNobodysBusiness() {
        String path = "/api/users/" + People.ADMIN_ID;
        admin.made(path + "/options", "{\"name\":\"mine\",\"content\":\"1\"}");
        assertThat(guest.status(path + "/options")).isEqualTo(404);
        assertThat(guest.put(path, "{\"user_options\":{\"property\":[{\"name\":\"mine\",\"value\":\"2\"}]}}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(admin.made("/api/users/" + guestId + "/options", "{\"name\":\"theirs\",\"content\":\"1\"}")
                        .path("name")
                        .asText())
                .isEqualTo("theirs");
        guest.delete("/api/users/" + guestId + "/options/"
                + guest.get("/api/users/" + guestId + "/options")
                        .path("user_option")
                        .get(0)
                        .path("id")
                        .asText());
    }

    private static JsonNode find(String path, String kind) {
        return admin.get(path).path(kind).get(0);
    }

    /** In the domain, and not yet in the engine. */
    private static void entry(String kind, String name) {
        api.sql(
                "insert into app_user (id, kind, profile, name, external_id, known) values (gen_random_uuid(), ?, 'internal', ?, ?, false)",
                kind,
                name,
                name);
    }

    private static String hex(String text) {
        return HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
