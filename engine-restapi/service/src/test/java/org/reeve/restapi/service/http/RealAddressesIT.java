package org.reeve.restapi.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reeve.restapi.service.testing.Client;
import org.reeve.restapi.service.testing.RealApi;

/** Every address in an answer can be asked as it stands, and stays in the version that was asked for by address. */
class RealAddressesIT {

    private static final String XML = "application/xml";
    private static final String JSON = "application/json";

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

    private static HttpResponse<String> tag(String base, String name) {
        HttpResponse<String> made = client.send(
                "POST", base + "/tags", "{\"name\":\"" + name + "\"}", "Content-Type", JSON, "Accept", JSON);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return made;
    }

    private static String location(HttpResponse<String> made) {
        return made.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void whatWasMadeIsWhereItsLocationSays() {
        String location = location(tag("/api", "here"));
        String id = location.replaceAll(".*/", "");
        assertThat(location).isEqualTo(api.uri("/api/tags/" + id));
        assertThat(client.get("/api/tags/" + id).statusCode()).isEqualTo(200);
    }

    @Test
    void aSubscriptionIsWhereItsLocationSays() {
        String path = "/api/users/"
                + api.texts("select id::text from app_user where name = 'admin'")
                        .getFirst();
        HttpResponse<String> made = client.send(
                "POST",
                path + "/eventsubscriptions",
                "{\"event\":\"host_high_cpu_use\",\"notification_method\":\"smtp\",\"address\":\"a@example.org\"}",
                "Content-Type",
                JSON);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(location(made)).isEqualTo(api.uri(path + "/eventsubscriptions/host_high_cpu_use"));
    }

    @ParameterizedTest
    @ValueSource(strings = {XML, JSON})
    void theVersionInTheAddressIsInEveryAddress(String media) {
        for (String path :
                new String[] {"", "/clusters?follow=networks,data_center", "/templates", "/roles", "/events"}) {
            String body = client.get("/api/v4" + path, "Accept", media).body();
            assertThat(body).contains("href").contains("/ovirt-engine/api/v4/");
            assertThat(body.replace("/ovirt-engine/api/v4/", "")).as(path).doesNotContain("/ovirt-engine/api");
        }
        assertThat(client.get("/api/clusters", "Accept", media, "Version", "4").body())
                .doesNotContain("/v4");
    }

    @Test
    void locationsAndLinksInHeadersAreOfTheVersionToo() {
        String location = location(tag("/api/v4", "there"));
        String id = location.replaceAll(".*/", "");
        assertThat(location).isEqualTo(api.uri("/api/v4/tags/" + id));
        assertThat(client.send("HEAD", "/api/v4", "")
                        .headers()
                        .firstValue("Link")
                        .orElseThrow())
                .contains("</ovirt-engine/api/v4/vms>")
                .doesNotContain("</ovirt-engine/api/vms>");
    }

    @Test
    void textsThatLookLikeAddressesAreLeftAlone() {
        String path = location(tag("/api", "text")).replaceAll(".*/ovirt-engine", "");
        String text = "/ovirt-engine/api/vms";
        client.send("PUT", path, "{\"description\":\"" + text + "\"}", "Content-Type", JSON);
        assertThat(client.get(path.replace("/api", "/api/v4"), "Accept", JSON).body())
                .contains("\"description\":\"" + text + "\"");
    }

    /** What was read with the version in the address is the same object. */
    @Test
    void aNameOfTheVersionsAnswerIsGoodForChanges() {
        String path = location(tag("/api/v4", "named")).replaceAll(".*/ovirt-engine", "");
        String name = client.get(path).headers().firstValue("ETag").orElseThrow();
        assertThat(client.send("PUT", path, "{\"description\":\"a\"}", "Content-Type", JSON, "If-Match", name)
                        .statusCode())
                .isEqualTo(200);
        assertThat(client.send("PUT", path, "{\"description\":\"b\"}", "Content-Type", JSON, "If-Match", name)
                        .statusCode())
                .isEqualTo(412);
    }

    @Test
    void whatIsMissingIsCalledSo() {
        HttpResponse<String> answer = client.send("POST", "/api/vms", "{}", "Content-Type", JSON, "Accept", JSON);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("\"reason\":\"Incomplete parameters\"")
                .contains("vm.cluster");
    }
}
