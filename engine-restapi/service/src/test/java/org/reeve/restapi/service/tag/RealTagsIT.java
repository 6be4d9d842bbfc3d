package org.reeve.restapi.service.tag;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reeve.backend.testing.People;
import org.reeve.restapi.service.testing.Client;
import org.reeve.restapi.service.testing.JsonClient;
import org.reeve.restapi.service.testing.RealApi;

/** The tree of tags and what carries them, from the request to the rows. */
class RealTagsIT {

    private static final String ROOT = "00000000-0000-0000-0000-000000000000";

    private static RealApi api;
    private static JsonClient admin;
    private static JsonClient guest;

    @BeforeAll
    static void start() {
        api = new RealApi();
        api.stranger("guest");
        admin = new JsonClient(api.client());
        guest = new JsonClient(api.client(), Client.basic("guest@internal", "secret:1"));
        admin.made(
                "/api/vms",
                "{\"name\":\"tagged\",\"cluster\":{\"name\":\"Default\"},\"template\":{\"name\":\"Blank\"}}");
        api.sql(
                "insert into host (id, cluster_id, name, address) select ?, id, 'tagged', '127.9.9.9' from cluster limit 1",
                new UUID(0, 78));
        api.sql("insert into host_wanted (host_id) values (?)", new UUID(0, 78));
        api.sql("insert into host_seen (host_id) values (?)", new UUID(0, 78));
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    private static String vm() {
        return "/api/vms/"
                + admin.get("/api/vms?search=name%3Dtagged")
                        .path("vm")
                        .get(0)
                        .path("id")
                        .asText();
    }

    private static String id(JsonNode made) {
        return made.path("id").asText();
    }

    private static JsonNode tag(String name) {
        return admin.made("/api/tags", "{\"name\":\"" + name + "\"}");
    }

    private static long events(String name, String text) {
        return api.count("select count(*) from event where name = ? and text like ?", name, "%" + text + "%");
    }

    @Test
    void aTagIsBelowTheRootUnlessItSaysWhere() {
        JsonNode above = tag("above");
        assertThat(above.path("parent").path("id").asText()).isEqualTo(ROOT);
        JsonNode below =
                admin.made("/api/tags", "{\"name\":\"below\",\"description\":\"d\",\"parent\":{\"name\":\"above\"}}");
        assertThat(below.path("parent").path("id").asText()).isEqualTo(id(above));
        assertThat(admin.get("/api/tags/" + id(below)).path("description").asText())
                .isEqualTo("d");
        assertThat(admin.get("/api/tags").toString())
                .contains("\"below\"")
                .endsWith("\"name\":\"root\",\"description\":\"root\"}]}");
        assertThat(events("USER_ADD_TAG", "below")).isOne();
    }

    @Test
    void namesAreCheckedAndTakenOnce() {
        tag("once");
        assertThat(admin.post("/api/tags", "{\"name\":\"once\"}").statusCode()).isEqualTo(409);
        assertThat(admin.post("/api/tags", "{}").statusCode()).isEqualTo(400);
        assertThat(admin.post("/api/tags", "{\"name\":\"two words\"}").statusCode())
                .isEqualTo(400);
        assertThat(admin.post("/api/tags", "{\"name\":\"" + "x".repeat(51) + "\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(admin.post("/api/tags", "{\"name\":\"lost\",\"parent\":{\"id\":\"" + new UUID(4, 4) + "\"}}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aTagIsRenamedAndMovedButNeverBelowItself() {
        String top = id(tag("top"));
        String middle = id(admin.made("/api/tags", "{\"name\":\"middle\",\"parent\":{\"id\":\"" + top + "\"}}"));
        assertThat(admin.put("/api/tags/" + top, "{\"parent\":{\"id\":\"" + middle + "\"}}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(admin.put("/api/tags/" + top, "{\"parent\":{\"id\":\"" + top + "\"}}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(admin.changed("/api/tags/" + middle, "{\"name\":\"centre\",\"parent\":{\"id\":\"" + ROOT + "\"}}")
                        .path("parent")
                        .path("id")
                        .asText())
                .isEqualTo(ROOT);
        assertThat(events("USER_UPDATE_TAG", "centre")).isOne();
        assertThat(events("USER_MOVE_TAG", "centre")).isOne();
        assertThat(admin.put("/api/tags/" + ROOT, "{\"name\":\"mine\"}").statusCode())
                .isEqualTo(409);
        assertThat(admin.put("/api/tags/" + new UUID(4, 4), "{\"name\":\"mine\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsBelowGoesWithATag() {
        String top = id(tag("trunk"));
        String twig = id(admin.made("/api/tags", "{\"name\":\"twig\",\"parent\":{\"id\":\"" + top + "\"}}"));
        admin.made(vm() + "/tags", "{\"name\":\"twig\"}");
        assertThat(admin.delete("/api/tags/" + top).statusCode()).isEqualTo(200);
        assertThat(admin.status("/api/tags/" + twig)).isEqualTo(404);
        assertThat(admin.status(vm() + "/tags/" + twig)).isEqualTo(404);
        assertThat(events("USER_REMOVE_TAG", "twig")).isOne();
        assertThat(admin.delete("/api/tags/" + top).statusCode()).isEqualTo(404);
        assertThat(admin.delete("/api/tags/" + ROOT).statusCode()).isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vm", "host", "template", "user", "group"})
    void everyKindOfObjectCarriesTags(String kind) {
        String object =
                switch (kind) {
                    case "vm" -> vm();
                    case "host" -> "/api/hosts/" + new UUID(0, 78);
                    case "template" -> "/api/templates/" + ROOT;
                    case "user" -> "/api/users/" + People.ADMIN_ID;
                    default ->
                        "/api/groups/"
                                + admin.get("/api/groups")
                                        .path("group")
                                        .get(0)
                                        .path("id")
                                        .asText();
                };
        String byName = id(tag("named-" + kind));
        String byId = id(tag("numbered-" + kind));
        JsonNode given = admin.made(object + "/tags", "{\"name\":\"named-" + kind + "\"}");
        assertThat(given.path(kind).path("href").asText()).isEqualTo("/ovirt-engine" + object);
        assertThat(given.path("href").asText()).isEqualTo("/ovirt-engine" + object + "/tags/" + byName);
        admin.made(object + "/tags", "{\"id\":\"" + byId + "\"}");
        assertThat(admin.get(object + "/tags").path("tag").findValuesAsText("name"))
                .containsAll(List.of("named-" + kind, "numbered-" + kind));
        // Given again it stays, and people are told that it was there.
        admin.made(object + "/tags", "{\"id\":\"" + byId + "\"}");
        assertThat(api.count(
                        "select count(*) from event where name like 'USER_ATTACH_TAG%EXISTS' and text like ?",
                        "%numbered-" + kind + "%"))
                .isOne();
        assertThat(admin.delete(object + "/tags/" + byId).statusCode()).isEqualTo(200);
        assertThat(admin.status(object + "/tags/" + byId)).isEqualTo(404);
        assertThat(admin.delete(object + "/tags/" + byId).statusCode()).isEqualTo(404);
        assertThat(api.count(
                        "select count(*) from event where name like 'USER_DETACH%' and text like ?",
                        "%numbered-" + kind + "%"))
                .isOne();
        assertThat(admin.get(object + "?follow=tags").toString()).contains("named-" + kind);
    }

    @Test
    void nothingIsCarriedByNobody() {
        tag("unused");
        String nobody = "/api/vms/" + new UUID(4, 4) + "/tags";
        assertThat(admin.status(nobody)).isEqualTo(404);
        assertThat(admin.post(nobody, "{\"name\":\"unused\"}").statusCode()).isEqualTo(404);
        assertThat(admin.post(vm() + "/tags", "{\"name\":\"never-made\"}").statusCode())
                .isEqualTo(404);
        assertThat(admin.post(vm() + "/tags", "{}").statusCode()).isEqualTo(400);
        // A user is no group.
        assertThat(admin.status("/api/groups/" + People.ADMIN_ID + "/tags")).isEqualTo(404);
    }

    @Test
    void tagsGoWithWhatCarriesThem() {
        String machine = id(admin.made(
                "/api/vms",
                "{\"name\":\"short\",\"cluster\":{\"name\":\"Default\"},\"template\":{\"name\":\"Blank\"}}"));
        tag("lasting");
        admin.made("/api/vms/" + machine + "/tags", "{\"name\":\"lasting\"}");
        assertThat(admin.delete("/api/vms/" + machine + "?async=false").statusCode())
                .isEqualTo(200);
        assertThat(api.count("select count(*) from tag_vm where vm_id = ?", UUID.fromString(machine)))
                .isZero();
    }

    @Test
    void othersNeitherSeeNorChangeTags() {
        String secret = id(tag("secret"));
        assertThat(guest.get("/api/tags").path("tag").isMissingNode()).isTrue();
        assertThat(guest.status("/api/tags/" + secret)).isEqualTo(404);
        assertThat(guest.status(vm() + "/tags")).isEqualTo(404);
        assertThat(guest.post("/api/tags", "{\"name\":\"own\"}").statusCode()).isEqualTo(403);
        assertThat(guest.put("/api/tags/" + secret, "{\"name\":\"own\"}").statusCode())
                .isEqualTo(403);
        assertThat(guest.delete("/api/tags/" + secret).statusCode()).isEqualTo(403);
        assertThat(guest.post(vm() + "/tags", "{\"id\":\"" + secret + "\"}").statusCode())
                .isEqualTo(403);
        assertThat(guest.delete(vm() + "/tags/" + secret).statusCode()).isEqualTo(403);
    }
}
