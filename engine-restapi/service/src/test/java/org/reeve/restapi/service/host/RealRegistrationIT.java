package org.reeve.restapi.service.host;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reeve.backend.engine.Engines;
import org.reeve.backend.testing.FakeGuests;
import org.reeve.backend.testing.TestEngine;
import org.reeve.model.host.HostId;
import org.reeve.restapi.service.testing.JsonClient;
import org.reeve.restapi.service.testing.RealApi;

/** Hosts that announce themselves, from the announcement to the host that is up. */
class RealRegistrationIT {

    private static RealApi api;
    private static JsonClient json;

    @BeforeAll
    static void start() {
        api = new RealApi();
        json = new JsonClient(api.client());
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void aHostThatAnnouncedItselfWaitsAndIsUpOnceApproved() {
        assertThat(register("u-1", "first", "10.1.0.1").body()).isEqualTo("OK");
        JsonNode host = host("first");
        assertThat(host.path("status").asText()).isEqualTo("pending_approval");
        HostId id = new HostId(UUID.fromString(host.path("id").asText()));
        assertThat(api.engine().hosts().connected(id))
                .as("nobody has let it in")
                .isFalse();
        for (String early : new String[] {"activate", "deactivate"}) {
            HttpResponse<String> refused = json.post("/api/hosts/" + id + "/" + early, "{}");
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.body()).contains("waits for approval");
        }
        new FakeGuests(api.engine().hosts(), id);
        assertThat(json.post("/api/hosts/" + id + "/approve", "{}").statusCode())
                .isEqualTo(200);
        TestEngine.eventually("up", () -> host("first").path("status").asText().equals("up"));
        HttpResponse<String> again = json.post("/api/hosts/" + id + "/approve", "{}");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("only a host that waits for approval");
        assertThat(register("u-1", "first", "10.1.0.1").statusCode()).isEqualTo(409);
        assertThat(api.count("select count(*) from event where host_id = ? and code in (828, 498)", id))
                .as("announced and approved, each told once")
                .isEqualTo(2);
    }

    @Test
    void whoAnnouncesItselfAgainMayHaveMoved() {
        register("u-2", "mover", "10.1.0.2");
        assertThat(register("u-2", "moved", "10.1.0.3").statusCode()).isEqualTo(200);
        assertThat(host("moved").path("address").asText()).isEqualTo("10.1.0.3");
        assertThat(api.count("select count(*) from host where unique_id = 'u-2'"))
                .isOne();
        assertThat(register("u-3", "moved", "10.1.0.4").statusCode()).isEqualTo(200);
        assertThat(host("moved-2").path("address").asText()).isEqualTo("10.1.0.4");
    }

    @Test
    void approvalMayPutItIntoAnotherClusterAndIntoMaintenance() {
        register("u-5", "elsewhere", "10.1.0.5");
        String cluster = json.made("/api/clusters", "{\"name\":\"other\",\"data_center\":{\"name\":\"Default\"}}")
                .path("id")
                .asText();
        String id = host("elsewhere").path("id").asText();
        String approval = "{\"activate\":\"false\",\"cluster\":{\"id\":\"" + cluster + "\"}}";
        assertThat(json.post("/api/hosts/" + id + "/approve", approval).statusCode())
                .isEqualTo(200);
        TestEngine.eventually(
                "maintenance", () -> host("elsewhere").path("status").asText().equals("maintenance"));
        assertThat(host("elsewhere").path("cluster").path("id").asText()).isEqualTo(cluster);
    }

    @Test
    void anEngineThatStartsAgainStillWaits() {
        register("u-6", "patient", "10.1.0.6");
        HostId id = new HostId(UUID.fromString(host("patient").path("id").asText()));
        api.engine().bean(Engines.class).stop();
        api.engine().start();
        assertThat(host("patient").path("status").asText()).isEqualTo("pending_approval");
        assertThat(api.engine().hosts().connected(id)).isFalse();
        assertThat(json.delete("/api/hosts/" + id).statusCode()).isEqualTo(200);
    }

    @Test
    void anAnnouncementHasToMakeSense() throws IOException {
        assertThat(register("", "nobody", "10.1.0.7").statusCode()).isEqualTo(400);
        assertThat(register("u-8", "no%20name", "10.1.0.8").statusCode()).isEqualTo(400);
        assertThat(get("version=1&command=register&uniqueId=u-9&name=n&vdsPort=many")
                        .statusCode())
                .isEqualTo(400);
        assertThat(get("version=1&command=register&uniqueId=u-9&name=n&vdsPort=70000")
                        .statusCode())
                .isEqualTo(400);
        assertThat(get("command=register&uniqueId=u-9").statusCode()).isEqualTo(400);
        assertThat(get("version=1&command=open").statusCode()).isEqualTo(400);
        assertThat(get("version=1&command=get-version").body()).isEqualTo("2");
        assertThat(api.count("select count(*) from host where unique_id in ('u-8', 'u-9')"))
                .isZero();
    }

    @Test
    void onlyWhoMayAddHostsApprovesThem() {
        register("u-10", "guarded", "10.1.0.10");
        String id = host("guarded").path("id").asText();
        assertThat(api.client()
                        .anonymous("POST", "/api/hosts/" + id + "/approve", "{}", "Content-Type", "application/json")
                        .statusCode())
                .isEqualTo(401);
        assertThat(host("guarded").path("status").asText()).isEqualTo("pending_approval");
    }

    private static HttpResponse<String> register(String id, String name, String address) {
        return get("version=1&command=register&uniqueId=" + id + "&name=" + name + "&address=" + address
                + "&vdsPort=54321&sshUser=root&sshPort=22");
    }

    private static HttpResponse<String> get(String query) {
        return api.client().anonymous("GET", "/services/host-register?" + query, "");
    }

    private static JsonNode host(String name) {
        return json.get("/api/hosts?search=name%3D" + name).path("host").path(0);
    }
}
