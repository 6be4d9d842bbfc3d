package org.reeve.restapi.service.user;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reeve.restapi.service.testing.Client;
import org.reeve.restapi.service.testing.JsonClient;
import org.reeve.restapi.service.testing.RealApi;

/** Roles: those that come with the engine, and those that people make. */
class RealRolesIT {

    private static RealApi api;
    private static JsonClient admin;

    @BeforeAll
    static void start() {
        api = new RealApi();
        admin = new JsonClient(api.client());
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    /** The table is oVirt's: id, role, kind, whether it shows what is inside, how many permits, which. */
    @Test
    void thePredefinedRolesAllowWhatOVirtsDo() throws IOException {
        JsonNode roles = admin.get("/api/roles?follow=permits").path("role");
        List<String> expected;
        try (InputStream in = RealRolesIT.class.getResourceAsStream("/predefined-roles.csv")) {
            expected = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
        }
        assertThat(expected).hasSize(37);
        List<String> actual = StreamSupport.stream(roles.spliterator(), false)
                .filter(role -> role.path("mutable").asText().equals("false"))
                .map(RealRolesIT::line)
                .toList();
        assertThat(actual).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static String line(JsonNode role) {
        List<String> permits = role.path("permits").path("permit").findValuesAsText("name").stream()
                .map(name -> name.toUpperCase(Locale.ROOT))
                .sorted()
                .toList();
        boolean shows = api.count(
                        "select count(*) from role where id = ? and allows_viewing_children",
                        UUID.fromString(role.path("id").asText()))
                == 1;
        return String.join(
                ",",
                role.path("id").asText(),
                role.path("name").asText(),
                role.path("administrative").asText().equals("true") ? "admin" : "user",
                shows ? "yes" : "no",
                Integer.toString(permits.size()),
                String.join(" ", permits));
    }

    @Test
    void aRoleIsMadeChangedAndRemoved() {
        JsonNode made = admin.made(
                "/api/roles",
                "{\"name\":\"Operator\",\"description\":\"Starts machines\",\"administrative\":\"false\","
                        + "\"permits\":{\"permit\":[{\"id\":\"22\"},{\"name\":\"login\"}]}}");
        String path = "/api/roles/" + made.path("id").asText();
        assertThat(made.path("mutable").asText()).isEqualTo("true");
        assertThat(admin.get(path + "/permits").findValuesAsText("name")).containsExactlyInAnyOrder("run_vm", "login");
        assertThat(api.count("select count(*) from role where name = 'Operator' and allows_viewing_children"))
                .isEqualTo(1);
        JsonNode changed = admin.changed(path, "{\"name\":\"Starter\",\"description\":\"\"}");
        assertThat(changed.path("name").asText()).isEqualTo("Starter");
        JsonNode permit = admin.made(path + "/permits", "{\"name\":\"stop_vm\"}");
        assertThat(permit.path("id").asText()).isEqualTo("18");
        assertThat(admin.post(path + "/permits", "{\"id\":\"18\"}").statusCode())
                .isEqualTo(409);
        assertThat(admin.get(path + "/permits/18").path("name").asText()).isEqualTo("stop_vm");
        assertThat(admin.delete(path + "/permits/18").statusCode()).isEqualTo(200);
        assertThat(admin.status(path + "/permits/18")).isEqualTo(404);
        assertThat(admin.delete(path + "/permits/18").statusCode()).isEqualTo(404);
        assertThat(admin.delete(path).statusCode()).isEqualTo(200);
        assertThat(admin.status(path)).isEqualTo(404);
        assertThat(admin.get("/api/events").findValuesAsText("code")).contains("864", "856", "860", "862", "858");
    }

    @Test
    void whatCameWithTheEngineIsNotChanged() {
        JsonNode before = admin.get("/api/roles?follow=permits");
        for (JsonNode role : before.path("role")) {
            if (role.path("mutable").asText().equals("true")) continue;
            String path = "/api/roles/" + role.path("id").asText();
            assertThat(admin.put(path, "{\"description\":\"mine\"}").statusCode())
                    .isEqualTo(409);
            assertThat(admin.put(path, "{\"name\":\"Mine\"}").statusCode()).isEqualTo(409);
            assertThat(admin.delete(path).statusCode()).isEqualTo(409);
            String permit = role.at("/permits/permit/0/id").asText();
            assertThat(admin.delete(path + "/permits/" + permit).statusCode()).isEqualTo(409);
            assertThat(admin.post(path + "/permits", "{\"name\":\"create_vm\"}").statusCode())
                    .isEqualTo(409);
        }
        assertThat(admin.get("/api/roles?follow=permits")).isEqualTo(before);
    }

    @Test
    void aRoleMustMakeSense() {
        String permits = "\"permits\":{\"permit\":[{\"id\":\"1\"}]}";
        assertThat(admin.post("/api/roles", "{" + permits + "}").statusCode()).isEqualTo(400);
        assertThat(admin.post("/api/roles", "{\"name\":\"Idle\"}").statusCode()).isEqualTo(400);
        assertThat(admin.post("/api/roles", "{\"name\":\"UserRole\"," + permits + "}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(admin.post("/api/roles", "{\"name\":\"Odd\",\"permits\":{\"permit\":[{\"id\":\"99999\"}]}}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(admin.post("/api/roles", "{\"name\":\"Sly\",\"permits\":{\"permit\":[{\"name\":\"create_host\"}]}}")
                        .body())
                .contains("only administrators may do: create_host");
    }

    @Test
    void aRoleThatSomebodyHasStays() {
        JsonNode made = admin.made("/api/roles", "{\"name\":\"Held\",\"permits\":{\"permit\":[{\"name\":\"login\"}]}}");
        String user = api.user("holder", "Held");
        assertThat(admin.delete("/api/roles/" + made.path("id").asText()).statusCode())
                .isEqualTo(409);
        var holder = new JsonClient(api.client(), Client.basic(user, "secret:1"));
        assertThat(holder.post("/api/roles", "{\"name\":\"Mine\",\"permits\":{\"permit\":[{\"name\":\"login\"}]}}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(holder.get("/api/roles").findValuesAsText("name"))
                .contains("Held")
                .doesNotContain("SuperUser");
    }
}
