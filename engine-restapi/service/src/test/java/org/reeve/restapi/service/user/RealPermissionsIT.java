package org.reeve.restapi.service.user;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reeve.backend.testing.People;
import org.reeve.restapi.service.testing.Client;
import org.reeve.restapi.service.testing.RealApi;

/** What is given to people they see and may do, and nothing else. */
class RealPermissionsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final UUID GUEST = new UUID(0, 78);
    private static final String AS_GUEST = Client.basic("visitor@internal", "secret:1");

    private static RealApi api;
    private static Client client;

    @BeforeAll
    static void start() throws IOException {
        api = new RealApi();
        client = api.client();
        api.sql(
                "insert into app_user (id, profile, name, external_id, password_hash) values (?, 'internal', 'visitor', 'visitor', ?)",
                GUEST,
                RealApi.passwordHash());
        assertThat(post(Client.ADMIN, "/api/users/" + GUEST + "/permissions", "{\"role\":{\"name\":\"UserRole\"}}")
                        .statusCode())
                .isEqualTo(201);
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void aClusterIsSeenOnceARoleIsGivenOnIt() throws IOException {
        made("/api/datacenters", "{\"name\":\"given\"}");
        String cluster = made("/api/clusters", "{\"name\":\"given\",\"data_center\":{\"name\":\"given\"}}")
                .path("id")
                .asText();
        String path = "/api/clusters/" + cluster;
        api.sql("delete from permission where user_id = ? and object_type = 'SYSTEM'", GUEST);
        try {
            assertThat(client.get(path, "Authorization", AS_GUEST).statusCode()).isEqualTo(404);
            HttpResponse<String> given = post(
                    Client.ADMIN,
                    path + "/permissions",
                    "{\"role\":{\"name\":\"VmCreator\"},\"user\":{\"id\":\"" + GUEST + "\"}}");
            assertThat(given.statusCode()).as(given.body()).isEqualTo(201);
            JsonNode permission = JSON.readTree(given.body());
            assertThat(permission.path("cluster").path("id").asText()).isEqualTo(cluster);
            assertThat(client.get(path, "Authorization", AS_GUEST).statusCode()).isEqualTo(200);
            assertThat(client.get("/api/hosts", "Authorization", AS_GUEST).body())
                    .doesNotContain("<host ");
            assertThat(client.send("DELETE", path, "", "Authorization", AS_GUEST)
                            .statusCode())
                    .isEqualTo(403);
            assertThat(client.send("DELETE", permission.path("href").asText().replace("/ovirt-engine", ""), "")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(client.get(path, "Authorization", AS_GUEST).statusCode()).isEqualTo(404);
        } finally {
            post(Client.ADMIN, "/api/users/" + GUEST + "/permissions", "{\"role\":{\"name\":\"UserRole\"}}");
        }
    }

    @Test
    void nobodyGivesMoreThanAllowed() throws IOException {
        String everything =
                "{\"role\":{\"id\":\"00000000-0000-0000-0000-000000000001\"},\"user\":{\"id\":\"" + GUEST + "\"}}";
        assertThat(post(AS_GUEST, "/api/permissions", everything).statusCode()).isEqualTo(403);
        String vmManager = "{\"role\":{\"name\":\"UserVmManager\"},\"user\":{\"user_name\":\"visitor@internal\"},"
                + "\"template\":{\"id\":\"00000000-0000-0000-0000-000000000000\"}}";
        assertThat(post(Client.ADMIN, "/api/permissions", vmManager).statusCode())
                .isEqualTo(201);
        assertThat(post(Client.ADMIN, "/api/permissions", vmManager).statusCode())
                .isEqualTo(409);
        HttpResponse<String> admin = post(
                AS_GUEST,
                "/api/permissions",
                "{\"role\":{\"id\":\"def00008-0000-0000-0000-def000000008\"},\"user\":{\"id\":\"" + GUEST
                        + "\"},\"template\":{\"id\":\"00000000-0000-0000-0000-000000000000\"}}");
        assertThat(admin.statusCode()).isEqualTo(409);
        assertThat(admin.body()).contains("administrators");
    }

    @Test
    void theLastAdministratorStays() throws IOException {
        JsonNode mine =
                JSON.readTree(client.get("/api/users/" + People.ADMIN_ID + "/permissions", "Accept", "application/json")
                        .body());
        String path =
                "/api/permissions/" + mine.path("permission").get(0).path("id").asText();
        assertThat(client.send("DELETE", path, "").statusCode()).isEqualTo(409);
    }

    @Test
    void everybodySeesTheBlankTemplate() {
        assertThat(client.get("/api/templates", "Authorization", AS_GUEST).body())
                .contains("<name>Blank</name>")
                .contains("<version_number>1</version_number>");
        assertThat(client.get("/api/operatingsystems").body()).contains("<name>other_linux</name>");
        assertThat(client.get("/api/operatingsystems/5").statusCode()).isEqualTo(200);
    }

    @Test
    void everyoneIsAGroupWithRoles() {
        assertThat(client.get("/api/groups?search=name%3DEveryone&follow=permissions.role")
                        .body())
                .contains("<name>Everyone</name>")
                .contains("<name>UserProfileEditor</name>");
    }

    private static JsonNode made(String path, String body) throws IOException {
        HttpResponse<String> answer = post(Client.ADMIN, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body());
    }

    private static HttpResponse<String> post(String who, String path, String body) {
        return client.send(
                "POST",
                path,
                body,
                "Authorization",
                who,
                "Content-Type",
                "application/json",
                "Accept",
                "application/json");
    }
}
