package org.reeve.restapi.service.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reeve.backend.testing.TestEngine;
import org.reeve.restapi.service.testing.JsonClient;
import org.reeve.restapi.service.testing.RealApi;

/** What goes, takes along what was its; what is in use, stays and says who uses it. */
class RealPartingIT {

    private static RealApi api;
    private static JsonClient admin;
    private static Map<String, String> places;

    @BeforeAll
    static void start() {
        api = new RealApi();
        admin = new JsonClient(api.client());
        places = new WritingDesk(api).places();
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    /** Somebody has a role on everything that roles can be had on. */
    @BeforeEach
    void permit() {
        String user = id(places.get("ssh_key").replaceAll("/sshpublickeys.*", ""));
        for (String kind :
                "vm template host cluster data_center disk network vnic_profile mac_pool cpu_profile disk_profile quota vm_pool storage_domain"
                        .split(" ")) {
            api.sql(
                    """
                    insert into permission (id, role_id, user_id, object_type, object_id)
                    select gen_random_uuid(), r.id, u.id, ?, o.id from %s o, app_user u, role r
                    where r.name = 'UserRole' and u.id = ?::uuid on conflict do nothing"""
                            .formatted(kind),
                    kind.toUpperCase(java.util.Locale.ROOT),
                    user);
        }
    }

    /** No role is left on anything that is not there any more. */
    private static void nothingIsLeft() {
        api.texts("select object_type from permission group by 1").forEach(type -> assertThat(
                        type.equals("SYSTEM")
                                ? 0
                                : api.count(
                                        "select count(*) from permission p where object_type = ? and not exists (select 1 from %s o where o.id = p.object_id)"
                                                .formatted(type.toLowerCase(java.util.Locale.ROOT)),
                                        type))
                .as("roles on a " + type + " that is gone")
                .isZero());
    }

    private static void goes(String path) {
        HttpResponse<String> answer = admin.delete(path);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        TestEngine.eventually("no job", () -> api.count("select count(*) from job where ended is null") == 0);
        assertThat(admin.status(path)).as(path).isEqualTo(404);
        nothingIsLeft();
    }

    private static void stays(String path, String why) {
        HttpResponse<String> answer = admin.delete(path);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(409);
        assertThat(JsonClient.read(answer).path("detail").asText()).contains(why);
        assertThat(admin.status(path)).as(path).isEqualTo(200);
    }

    @Test
    void aHostThatMachinesAreBoundToStays() {
        String host = "/api/hosts/00000000-0000-0000-0000-00000000b0b0";
        api.sql(
                "insert into host (id, cluster_id, name, address) select ?::uuid, ?::uuid, 'bound', 'bound'",
                id(host),
                id(places.get("home")));
        api.sql("insert into host_wanted (host_id) values (?::uuid)", id(host));
        api.sql("insert into host_seen (host_id, status) values (?::uuid, 'MAINTENANCE')", id(host));
        permit();
        String hosts = "{\"placement_policy\":{\"hosts\":{\"host\":[{\"id\":\"%s\"}]}}}";
        admin.changed(places.get("vm"), hosts.formatted(id(host)));
        stays(host, "vm1");
        admin.changed(places.get("vm"), "{\"placement_policy\":{\"hosts\":{}}}");
        goes(host);
    }

    @Test
    void whatAPoolIsMadeOfStaysAndItsMachinesGoWithIt() {
        String cluster = made("clusters", "{\"name\":\"pooled\",\"data_center\":{\"name\":\"Default\"}}");
        String template = made(
                "templates", "{\"name\":\"pattern\",\"vm\":{\"id\":\"%s\"}}".formatted(id(made("vms", vm("source")))));
        String pool = "{\"name\":\"p%s\",\"size\":\"%s\",\"cluster\":{\"id\":\"%s\"},\"template\":{\"id\":\"%s\"}}";
        String empty = made("vmpools", pool.formatted("0", "0", id(cluster), id(template)));
        stays(cluster, "p0");
        stays(template, "p0");
        goes(empty);
        String full = made("vmpools", pool.formatted("2", "2", id(cluster), id(template)));
        permit();
        stays(cluster, "p2");
        long cards = api.count("select count(*) from nic");
        goes(full);
        assertThat(api.count("select count(*) from vm where name like 'p2-%'")).isZero();
        assertThat(api.count("select count(*) from nic")).isLessThanOrEqualTo(cards);
        goes(template);
        goes(cluster);
    }

    @Test
    void aDataCenterTakesItsNetworksAndProfilesAlong() {
        String dataCenter = made("datacenters", "{\"name\":\"leaving\",\"local\":\"false\"}");
        String network = made("networks", "{\"name\":\"leaving\",\"data_center\":{\"name\":\"leaving\"}}");
        admin.made(dataCenter + "/quotas", "{\"name\":\"leaving\"}");
        admin.made(dataCenter + "/qoss", "{\"name\":\"leaving\",\"type\":\"cpu\",\"cpu_limit\":\"50\"}");
        permit();
        goes(dataCenter);
        assertThat(admin.status(network)).isEqualTo(404);
    }

    @Test
    void aUserLeavesNothingBehind() {
        String user = "/api/users/"
                + id(api.texts("select id::text from app_user where name = 'USER1'")
                        .getFirst());
        admin.made(user + "/tags", "{\"id\":\"%s\"}".formatted(id(places.get("tag"))));
        admin.made(
                user + "/eventsubscriptions",
                "{\"event\":\"engine_stop\",\"notification_method\":\"smtp\",\"address\":\"a@example.org\"}");
        goes(user);
        for (String table : "permission tag_user user_property event_subscription session".split(" ")) {
            assertThat(api.count("select count(*) from " + table + " where user_id = ?::uuid", id(user)))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void whatIsUsedStays() {
        stays(places.get("home"), "vm1");
        stays(
                "/api/datacenters/"
                        + id(JsonClient.read(api.client().get(places.get("home"), "Accept", "application/json"))
                                .path("data_center")
                                .path("id")
                                .asText()),
                "vm1");
        stays("/api/templates/00000000-0000-0000-0000-000000000000", "Blank");
        stays(places.get("template"), "vm1");
        stays("/api/macpools/" + id(defaultPool()), "Default");
        stays(places.get("evenly_distributed"), "");
        stays("/api/roles/00000000-0000-0000-0000-000000000001", "");
        admin.changed(
                places.get("cluster"),
                "{\"scheduling_policy\":{\"id\":\"%s\"}}".formatted(id(places.get("scheduling_policy"))));
        stays(places.get("scheduling_policy"), "cl");
    }

    private static String defaultPool() {
        for (JsonNode pool : admin.get("/api/macpools").path("mac_pool")) {
            if (pool.path("default_pool").asText().equals("true"))
                return pool.path("id").asText();
        }
        throw new AssertionError("no default MAC pool");
    }

    @Test
    void theSmallOnesGo() {
        for (String place :
                "bookmark affinity_group affinity_label nfs_connection iscsi_bond host_login filter_parameter watchdog template_nic instance_nic instance_type disk_profile role vnic_profile mac_pool"
                        .split(" ")) {
            goes(places.get(place));
        }
    }

    private static String vm(String name) {
        return "{\"name\":\"%s\",\"cluster\":{\"name\":\"Default\"},\"template\":{\"name\":\"Blank\"}}".formatted(name);
    }

    private static String made(String collection, String body) {
        return "/api/" + collection + "/"
                + admin.made("/api/" + collection, body).path("id").asText();
    }

    private static String id(String path) {
        return path.replaceAll(".*/", "");
    }
}
