package org.reeve.restapi.service.datacenter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reeve.restapi.service.testing.Client;
import org.reeve.restapi.service.testing.RealApi;

/** Data centers and clusters, from the request to the rows. */
class RealDataCentersIT {

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
    void whatQuickstartNeedsIsMade() throws IOException {
        JsonNode dataCenter = made("/api/datacenters", "{\"name\":\"quick\",\"local\":\"true\"}");
        assertThat(dataCenter.path("status").asText()).isEqualTo("uninitialized");
        assertThat(dataCenter.path("local").asText()).isEqualTo("true");
        assertThat(dataCenter.path("version").path("minor").asText()).isEqualTo("7");
        JsonNode cluster = made(
                "/api/clusters",
                "{\"name\":\"quick\",\"data_center\":{\"name\":\"quick\"},\"cpu\":{\"architecture\":\"x86_64\",\"type\":\"qemu64\"}}");
        assertThat(cluster.path("data_center").path("id").asText())
                .isEqualTo(dataCenter.path("id").asText());
        assertThat(cluster.path("cpu").path("type").asText()).isEqualTo("qemu64");
        assertThat(get("/api/datacenters?search=name%3Dquick&follow=clusters")
                        .path("data_center")
                        .get(0)
                        .path("clusters")
                        .path("cluster"))
                .hasSize(1);
    }

    @Test
    void namesAreTakenOnce() throws IOException {
        made("/api/datacenters", "{\"name\":\"once\"}");
        HttpResponse<String> again = post("/api/datacenters", "{\"name\":\"once\"}");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("already a data center named once");
        assertThat(post("/api/clusters", "{\"name\":\"Default\",\"data_center\":{\"name\":\"once\"}}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(post("/api/datacenters", "{\"name\":\"a b\"}").statusCode()).isEqualTo(400);
        assertThat(post("/api/clusters", "{\"name\":\"lost\"}").statusCode()).isEqualTo(400);
    }

    @Test
    void aDataCenterMayGoBeforeItsClusters() throws IOException {
        String dataCenter =
                made("/api/datacenters", "{\"name\":\"brief\"}").path("id").asText();
        String cluster = made("/api/clusters", "{\"name\":\"brief\",\"data_center\":{\"id\":\"" + dataCenter + "\"}}")
                .path("id")
                .asText();
        UUID storage = UUID.randomUUID();
        api.sql(
                "insert into storage_domain (id, name, type, storage_type, storage_format) values (?, 'brief', 'DATA', 'LOCALFS', 'V5')",
                storage);
        api.sql(
                "insert into storage_domain_pool (id, storage_domain_id, data_center_id, master, status) values (?, ?, ?, true, 'MAINTENANCE')",
                UUID.randomUUID(),
                storage,
                UUID.fromString(dataCenter));
        UUID host = UUID.randomUUID();
        api.sql(
                "insert into host (id, cluster_id, name, address) values (?, ?, 'brief', 'brief')",
                host,
                UUID.fromString(cluster));
        api.sql("insert into host_wanted (host_id, state) values (?, 'MAINTENANCE')", host);
        api.sql("insert into host_seen (host_id, status) values (?, 'UP')", host);
        assertThat(delete("/api/datacenters/" + dataCenter).body()).contains("still has storage: brief");
        assertThat(delete("/api/datacenters/" + dataCenter + "?force=true").body())
                .contains("not in maintenance: brief");
        api.sql("update host_seen set status = 'MAINTENANCE' where host_id = ?", host);
        assertThat(delete("/api/datacenters/" + dataCenter + "?force=true").statusCode())
                .isEqualTo(200);
        assertThat(get("/api/clusters/" + cluster).has("data_center")).isFalse();
        assertThat(delete("/api/hosts/" + host).statusCode()).isEqualTo(200);
        assertThat(delete("/api/clusters/" + cluster).statusCode()).isEqualTo(200);
        assertThat(client.get("/api/clusters/" + cluster).statusCode()).isEqualTo(404);
        assertThat(api.count("select count(*) from storage_domain where id = ?", storage))
                .isZero();
    }

    @Test
    void aClusterWithHostsStays() throws IOException {
        String cluster = made("/api/clusters", "{\"name\":\"busy\",\"data_center\":{\"name\":\"Default\"}}")
                .path("id")
                .asText();
        api.sql(
                "insert into host (id, cluster_id, name, address) values (?, ?, 'busy-host', 'busy')",
                UUID.randomUUID(),
                UUID.fromString(cluster));
        HttpResponse<String> refused = delete("/api/clusters/" + cluster);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("busy-host");
    }

    @Test
    void whatIsGivenIsChangedAndNothingElse() throws IOException {
        String cluster = made(
                        "/api/clusters",
                        "{\"name\":\"calm\",\"description\":\"before\",\"data_center\":{\"name\":\"Default\"}}")
                .path("id")
                .asText();
        String body = client.send(
                        "PUT",
                        "/api/clusters/" + cluster,
                        "{\"memory_policy\":{\"over_commit\":{\"percent\":\"150\"}},\"error_handling\":{\"on_error\":\"do_not_migrate\"}}",
                        "Content-Type",
                        "application/json",
                        "Accept",
                        "application/json")
                .body();
        JsonNode changed = JSON.readTree(body);
        assertThat(changed.path("description").asText()).isEqualTo("before");
        assertThat(changed.path("memory_policy")
                        .path("over_commit")
                        .path("percent")
                        .asText())
                .isEqualTo("150");
        assertThat(changed.path("error_handling").path("on_error").asText()).isEqualTo("do_not_migrate");
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
