package org.reeve.restapi.service.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reeve.backend.api.SignOn;
import org.reeve.backend.testing.People;
import org.reeve.restapi.service.testing.Client;
import org.reeve.restapi.service.testing.RealApi;

/** People, from the request to the rows. */
class RealUsersIT {

    private static final UUID GUEST = new UUID(0, 77);
    private static final String AS_GUEST = Client.basic("guest@internal", "secret:1");

    private static RealApi api;
    private static Client client;

    @BeforeAll
    static void start() {
        api = new RealApi();
        api.sql(
                "insert into app_user (id, profile, name, external_id, password_hash) values (?, 'internal', 'guest', 'guest', ?)",
                GUEST,
                RealApi.passwordHash());
        api.sql(
                """
                insert into permission (id, role_id, user_id, object_type, object_id)
                select gen_random_uuid(), id, ?, 'SYSTEM', '00000000-0000-0000-0000-000000000000' from role where name = 'UserRole'""",
                GUEST);
        client = api.client();
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void anAdministratorSeesEverybody() {
        assertThat(client.get("/api/users").body())
                .contains("<principal>admin</principal>")
                .contains("<principal>guest</principal>");
        assertThat(client.get("/api/roles?search=name%3DSuper*&follow=permits").body())
                .contains("<name>SuperUser</name>")
                .contains("<name>create_vm</name>");
        assertThat(client.get("/api/users/" + GUEST + "/permissions?follow=role")
                        .body())
                .contains("<name>UserRole</name>");
    }

    @Test
    void othersSeeThemselves() {
        String users = client.get("/api/users", "Authorization", AS_GUEST).body();
        assertThat(users).contains("guest").doesNotContain("admin@");
        assertThat(client.get("/api/users/" + People.ADMIN_ID, "Authorization", AS_GUEST)
                        .statusCode())
                .isEqualTo(404);
        assertThat(client.get("/api", "Authorization", AS_GUEST).body()).doesNotContain("<summary>");
    }

    @Test
    void theRootCounts() {
        assertThat(client.get("/api", "Accept", "application/json").body())
                .contains("\"summary\":{\"hosts\":{\"active\":\"0\",\"total\":\"0\"}")
                .contains("\"users\":{\"active\":");
    }

    @Test
    void whatHappenedAndWhatRunsIsListed() {
        assertThat(client.get("/api/events").statusCode()).isEqualTo(200);
        assertThat(client.get("/api/jobs").statusCode()).isEqualTo(200);
        assertThat(client.get("/api/events/1").statusCode()).isIn(200, 404);
    }

    @Test
    void aTokenOutlivesNothing() {
        String token = api.engine().bean(SignOn.class).signOn("admin@internal", "secret:1");
        assertThat(client.get("/api", "Authorization", "Bearer " + token).statusCode())
                .isEqualTo(200);
        api.engine().bean(SignOn.class).signOff(token);
        assertThat(client.get("/api", "Authorization", "Bearer " + token).statusCode())
                .isEqualTo(401);
    }

    @Test
    void theEngineIsHealthyWithItsDatabase() {
        assertThat(client.anonymous("GET", "/services/health", "").statusCode()).isEqualTo(200);
    }

    @Test
    void usersAreFoundByTheNamesTheyGoBy() {
        assertThat(client.get("/api/users?search=shoe%3D7").statusCode()).isEqualTo(400);
        for (String name : new String[] {"admin*", "admin@internal", "admin@internal-authz", "ADMIN"}) {
            assertThat(client.get("/api/users?search=usrname%3D" + name).body()).contains("<user ");
        }
        assertThat(client.get("/api/users?search=usrname%3DADMIN&case_sensitive=true")
                        .body())
                .doesNotContain("<user ");
    }
}
