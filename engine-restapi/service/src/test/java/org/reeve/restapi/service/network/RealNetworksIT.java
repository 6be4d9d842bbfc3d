package org.reeve.restapi.service.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reeve.restapi.service.testing.Client;
import org.reeve.restapi.service.testing.RealApi;

/** Networks, the ways into them and the addresses in them, from the request to the rows. */
class RealNetworksIT {

    private static final ObjectMapper JSON = new ObjectMapper();
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
    void aNewDataCenterAndClusterHaveTheManagementNetwork() throws IOException {
        String dataCenter =
                made("/api/datacenters", "{\"name\":\"fresh\"}").path("id").asText();
        String cluster = made("/api/clusters", "{\"name\":\"fresh\",\"data_center\":{\"name\":\"fresh\"}}")
                .path("id")
                .asText();
        JsonNode network =
                get("/api/clusters/" + cluster + "/networks").path("network").get(0);
        assertThat(network.path("name").asText()).isEqualTo("ovirtmgmt");
        assertThat(network.path("data_center").path("id").asText()).isEqualTo(dataCenter);
        assertThat(network.path("usages").toString()).contains("management", "display", "migration", "default_route");
        assertThat(get("/api/networks/" + network.path("id").asText() + "/vnicprofiles")
                        .path("vnic_profile")
                        .get(0)
                        .path("name")
                        .asText())
                .isEqualTo("ovirtmgmt");
        assertThat(delete("/api/networks/" + network.path("id").asText()).statusCode())
                .isEqualTo(409);
    }

    @Test
    void aNetworkTakesADutyOverAndGivesItBack() throws IOException {
        JsonNode network = made(
                "/api/networks",
                "{\"name\":\"fast-and-long-name\",\"mtu\":\"9000\",\"vlan\":{\"id\":\"7\"},\"data_center\":{\"name\":\"Default\"}}");
        assertThat(network.path("vdsm_name").asText()).hasSize(15);
        assertThat(network.path("vlan").path("id").asText()).isEqualTo("7");
        String networks = "/api/clusters/"
                + get("/api/clusters?search=name%3DDefault")
                        .path("cluster")
                        .get(0)
                        .path("id")
                        .asText() + "/networks";
        JsonNode attached = made(
                networks,
                "{\"name\":\"fast-and-long-name\",\"required\":\"false\",\"usages\":{\"usage\":[\"migration\"]}}");
        assertThat(attached.path("required").asText()).isEqualTo("false");
        assertThat(attached.path("usages").toString()).contains("migration");
        assertThat(usagesOfManagement(networks)).doesNotContain("migration");
        assertThat(post(networks, "{\"name\":\"fast-and-long-name\"}").statusCode())
                .isEqualTo(409);
        assertThat(delete(networks + "/" + attached.path("id").asText()).statusCode())
                .isEqualTo(200);
        assertThat(usagesOfManagement(networks)).contains("migration");
        assertThat(delete("/api/networks/" + attached.path("id").asText()).statusCode())
                .isEqualTo(200);
        assertThat(api.count("select count(*) from vnic_profile where name = 'fast-and-long-name'"))
                .isZero();
    }

    @Test
    void profilesAreAddedChangedAndRemoved() throws IOException {
        String network = get("/api/networks").path("network").get(0).path("id").asText();
        JsonNode profile = made(
                "/api/vnicprofiles",
                "{\"name\":\"direct\",\"network\":{\"id\":\"" + network
                        + "\"},\"pass_through\":{\"mode\":\"enabled\"}}");
        assertThat(profile.path("pass_through").path("mode").asText()).isEqualTo("enabled");
        String path = "/api/vnicprofiles/" + profile.path("id").asText();
        assertThat(client.send("PUT", path, "{\"description\":\"d\"}", "Content-Type", "application/json")
                        .body())
                .contains("<description>d</description>")
                .contains("<name>direct</name>");
        assertThat(delete(path).statusCode()).isEqualTo(200);
        assertThat(client.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void macPoolsHaveRanges() throws IOException {
        JsonNode pool = made(
                "/api/macpools",
                "{\"name\":\"own\",\"ranges\":{\"range\":[{\"from\":\"00:1A:4A:16:01:51\",\"to\":\"00:1a:4a:16:01:e6\"}]}}");
        assertThat(pool.path("ranges").path("range").get(0).path("from").asText())
                .isEqualTo("00:1a:4a:16:01:51");
        assertThat(post("/api/macpools", "{\"name\":\"none\"}").statusCode()).isEqualTo(400);
        assertThat(delete("/api/macpools/" + pool.path("id").asText()).statusCode())
                .isEqualTo(200);
        JsonNode usual = get("/api/macpools").path("mac_pool").get(0);
        assertThat(delete("/api/macpools/" + usual.path("id").asText()).statusCode())
                .isEqualTo(409);
    }

    private static String usagesOfManagement(String networks) throws IOException {
        return get(networks + "?search=name%3Dovirtmgmt")
                .path("network")
                .get(0)
                .path("usages")
                .toString();
    }

    private static JsonNode made(String path, String body) throws IOException {
        HttpResponse<String> answer = post(path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body());
    }

    private static HttpResponse<String> post(String path, String body) {
        return client.send("POST", path, body, "Content-Type", "application/json", "Accept", "application/json");
    }

    private static HttpResponse<String> delete(String path) {
        return client.send("DELETE", path, "", "Accept", "application/json");
    }

    private static JsonNode get(String path) throws IOException {
        return JSON.readTree(client.get(path, "Accept", "application/json").body());
    }
}
