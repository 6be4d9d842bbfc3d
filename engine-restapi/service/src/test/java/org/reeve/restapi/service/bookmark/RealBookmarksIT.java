package org.reeve.restapi.service.bookmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reeve.restapi.service.testing.Client;
import org.reeve.restapi.service.testing.JsonClient;
import org.reeve.restapi.service.testing.RealApi;

/** Searches kept under names, from the request to the rows. */
class RealBookmarksIT {

    private static RealApi api;
    private static JsonClient admin;
    private static JsonClient guest;

    @BeforeAll
    static void start() {
        api = new RealApi();
        api.stranger("guest");
        admin = new JsonClient(api.client());
        guest = new JsonClient(api.client(), Client.basic("guest@internal", "secret:1"));
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void aBookmarkIsKeptChangedAndForgotten() {
        JsonNode made = admin.made("/api/bookmarks", "{\"name\":\"down\",\"value\":\"vm: status=down\"}");
        String path = "/api/bookmarks/" + made.path("id").asText();
        assertThat(admin.get(path).path("value").asText()).isEqualTo("vm: status=down");
        assertThat(admin.changed(path, "{\"value\":\"vm: status=up\"}")
                        .path("name")
                        .asText())
                .isEqualTo("down");
        assertThat(admin.get("/api/bookmarks").toString()).contains("vm: status=up");
        assertThat(admin.delete(path).statusCode()).isEqualTo(200);
        assertThat(admin.status(path)).isEqualTo(404);
        assertThat(admin.delete(path).statusCode()).isEqualTo(404);
        assertThat(api.count("select count(*) from event where code in (350, 352, 354) and text like '%down%'"))
                .isEqualTo(3);
    }

    @Test
    void whatIsNoBookmarkIsRefused() {
        admin.made("/api/bookmarks", "{\"name\":\"taken\",\"value\":\"host:\"}");
        assertThat(admin.post("/api/bookmarks", "{\"name\":\"taken\",\"value\":\"vm:\"}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(admin.post("/api/bookmarks", "{\"name\":\"nothing\"}").statusCode())
                .isEqualTo(400);
        assertThat(admin.post("/api/bookmarks", "{\"value\":\"vm:\"}").statusCode())
                .isEqualTo(400);
        assertThat(admin.post("/api/bookmarks", "{\"name\":\"" + "x".repeat(41) + "\",\"value\":\"vm:\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(admin.post("/api/bookmarks", "{\"name\":\"long\",\"value\":\"" + "x".repeat(301) + "\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(admin.put("/api/bookmarks/" + new UUID(4, 4), "{\"value\":\"vm:\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void othersNeitherSeeNorChangeBookmarks() {
        String secret = "/api/bookmarks/"
                + admin.made("/api/bookmarks", "{\"name\":\"secret\",\"value\":\"vm:\"}")
                        .path("id")
                        .asText();
        assertThat(guest.get("/api/bookmarks").path("bookmark").isMissingNode()).isTrue();
        assertThat(guest.status(secret)).isEqualTo(404);
        assertThat(guest.post("/api/bookmarks", "{\"name\":\"own\",\"value\":\"vm:\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(guest.put(secret, "{\"value\":\"host:\"}").statusCode()).isEqualTo(403);
        assertThat(guest.delete(secret).statusCode()).isEqualTo(403);
    }
}
