package org.reeve.restapi.service.host;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reeve.backend.kernel.Engine;
import org.reeve.backend.kernel.Stores;
import org.reeve.backend.testing.FakeGuests;
import org.reeve.backend.testing.TestEngine;
import org.reeve.model.host.HostId;
import org.reeve.restapi.service.testing.JsonClient;
import org.reeve.restapi.service.testing.RealApi;

/** A host that is taken to another cluster, and one whose agent is to be found elsewhere. */
class RealHostMoveIT {

    private static RealApi api;
    private static JsonClient json;
    private static String home;
    private static String near;
    private static String far;

    @BeforeAll
    static void start() throws Exception {
        api = new RealApi();
        json = new JsonClient(api.client());
        api.engine().start();
        JsonNode first = json.get("/api/clusters").path("cluster").get(0);
        home = id(first);
        near = cluster("near", id(first.path("data_center")));
        far = cluster("far", id(json.made("/api/datacenters", "{\"name\":\"far\",\"local\":false}")));
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void aHostInMaintenanceServesAnotherCluster() {
        String host = host("mover");
        refused(json.put(host, to(near)), 409, "put it into maintenance");
        become(host, "deactivate", "maintenance");
        refused(json.put(host, to(new UUID(0, 9).toString())), 404, "no cluster");
        assertThat(id(json.changed(host, to(near)).path("cluster"))).isEqualTo(near);
        assertThat(api.count(
                        "select count(*) from event where name = 'USER_UPDATE_VDS' and host_id = ?::uuid",
                        host.replaceAll(".*/", "")))
                .isPositive();
        become(host, "activate", "up");
        assertThat(id(json.get(host).path("cluster"))).isEqualTo(near);
        become(host, "deactivate", "maintenance");
        assertThat(id(json.changed(host, to(far)).path("cluster"))).isEqualTo(far);
        become(host, "activate", "up");
    }

    @Test
    void whatBindsAHostToItsClusterIsSaid() {
        String host = host("bound");
        become(host, "deactivate", "maintenance");
        api.sql(
                "insert into host_lockspace (host_id, data_center_id, number) select ?::uuid, data_center_id, 7 from cluster where id = ?::uuid",
                host.substring(host.lastIndexOf('/') + 1),
                home);
        refused(json.put(host, to(far)), 409, "has joined the storage");
        JsonNode vm = json.made(
                "/api/vms",
                """
                {"name":"pinned","cluster":{"id":"%s"},"template":{"name":"Blank"},
                 "placement_policy":{"hosts":{"host":[{"name":"bound"}]}}}"""
                        .formatted(home));
        refused(json.put(host, to(near)), 409, "on host bound only: pinned");
        assertThat(json.delete("/api/vms/" + id(vm)).statusCode()).isEqualTo(200);
        assertThat(id(json.changed(host, to(near)).path("cluster"))).isEqualTo(near);
    }

    @Test
    void anAgentIsFoundAtAnotherAddress() {
        String host = host("wanderer");
        host("settled");
        String there = "{\"address\":\"elsewhere\",\"port\":54322}";
        refused(json.put(host, there), 409, "before it gets another address");
        become(host, "deactivate", "maintenance");
        refused(json.put(host, "{\"address\":\"settled\"}"), 409, "already known as host settled");
        refused(json.put(host, "{\"address\":\" \"}"), 400, "needs an address");
        refused(json.put(host, "{\"port\":70000}"), 400, "no port");
        JsonNode moved = json.changed(host, there);
        assertThat(moved.path("address").asText() + ":" + moved.path("port").asText())
                .isEqualTo("elsewhere:54322");
        become(host, "activate", "up");
    }

    private static String host(String name) {
        HostId id = new HostId(UUID.randomUUID());
        new FakeGuests(api.engine().hosts(), id);
        api.sql("insert into host (id, cluster_id, name, address) values (?, ?::uuid, ?, ?)", id, home, name, name);
        api.sql("insert into host_wanted (host_id) values (?)", id);
        api.sql("insert into host_seen (host_id) values (?)", id);
        api.engine().run(() -> {
            api.engine().bean(Stores.class).within(Engine.caller(), store -> store.want(id, true));
            return true;
        });
        String host = "/api/hosts/" + id;
        eventually(host, "up");
        return host;
    }

    private static void become(String host, String action, String status) {
        assertThat(json.post(host + "/" + action, "{}").statusCode()).isEqualTo(200);
        eventually(host, status);
    }

    private static void eventually(String host, String status) {
        TestEngine.eventually(
                host + " " + status,
                () -> json.get(host).path("status").asText().equals(status));
    }

    private static void refused(HttpResponse<String> answer, int status, String why) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(why);
    }

    private static String cluster(String name, String center) {
        return id(json.made(
                "/api/clusters",
                "{\"name\":\"%s\",\"cpu\":{\"architecture\":\"x86_64\"},\"data_center\":{\"id\":\"%s\"}}"
                        .formatted(name, center)));
    }

    private static String to(String cluster) {
        return "{\"cluster\":{\"id\":\"%s\"}}".formatted(cluster);
    }

    private static String id(JsonNode one) {
        return one.path("id").asText();
    }
}
