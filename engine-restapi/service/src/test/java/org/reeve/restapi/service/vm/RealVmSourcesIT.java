package org.reeve.restapi.service.vm;

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
import org.reeve.restapi.service.testing.Crowd;
import org.reeve.restapi.service.testing.RealApi;

/** What machines are made after, and where they go. */
class RealVmSourcesIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static RealApi api;
    private static Client client;

    @BeforeAll
    static void start() {
        api = new RealApi();
        client = api.client();
        new Crowd(api).one();
        api.sql(
                "update template set settings = '{\"fittings\":{\"soundCard\":true}}', high_availability = true where name = 'template1'");
        api.sql(
                """
                insert into nic (id, template_id, name, model, vnic_profile_id)
                select gen_random_uuid(), md5('template1')::uuid, p.name, 'E1000', p.id from vnic_profile p
                where p.name in ('ovirtmgmt', 'profile1')""");
        api.sql(
                """
                insert into vm_device (id, template_id, kind, spec)
                values (gen_random_uuid(), md5('template1')::uuid, 'WATCHDOG', '{"model":"I6300ESB","action":"RESET"}')""");
        api.sql(
                """
                insert into permission (id, role_id, user_id, object_type, object_id)
                values (gen_random_uuid(), md5('role1')::uuid, md5('USER1')::uuid, 'TEMPLATE', md5('template1')::uuid)""");
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void aMachineIsMadeLikeItsTemplate() throws IOException {
        JsonNode made = made("?clone_permissions=true", "like", "template1");
        String vm = "/api/vms/" + made.path("id").asText();
        assertThat(made.path("soundcard_enabled").asText()).isEqualTo("true");
        assertThat(made.path("high_availability").path("enabled").asText()).isEqualTo("true");
        assertThat(made.path("template").path("id").asText())
                .isEqualTo(made.path("original_template").path("id").asText());
        assertThat(made.path("cpu_profile").has("id")).isTrue();
        JsonNode nics = get(vm + "/nics").path("nic");
        assertThat(nics).hasSize(2);
        nics.forEach(nic -> {
            assertThat(nic.path("interface").asText()).isEqualTo("e1000");
            assertThat(nic.path("mac").path("address").asText()).isNotBlank();
            // The other network is not in the cluster of the machine.
            assertThat(nic.has("vnic_profile"))
                    .isEqualTo(nic.path("name").asText().equals("ovirtmgmt"));
        });
        assertThat(get(vm + "/watchdogs").path("watchdog").get(0).path("action").asText())
                .isEqualTo("reset");
        assertThat(get(vm + "/cdroms").path("cdrom")).hasSize(1);
        assertThat(get(vm + "/permissions").toString()).contains(id("select md5('USER1')::uuid::text"));
        JsonNode another = made("", "unlike", "template1");
        assertThat(get("/api/vms/" + another.path("id").asText() + "/permissions")
                        .toString())
                .doesNotContain(id("select md5('USER1')::uuid::text"));
    }

    @Test
    void aCloneDoesNotDependOnItsTemplate() throws IOException {
        JsonNode clone = made("?clone=true", "clone", "template1");
        assertThat(clone.path("template").path("id").asText()).isEqualTo(new UUID(0, 0).toString());
        assertThat(clone.path("original_template").path("id").asText())
                .isEqualTo(id("select md5('template1')::uuid::text"));
    }

    @Test
    void otherSourcesAreRefusedClearly() {
        String of = "{\"name\":\"x\",\"cluster\":{\"name\":\"Default\"},\"template\":{\"name\":\"%s\"}%s}";
        refused(
                409,
                "POST",
                "/api/vms",
                of.formatted("Blank", ",\"snapshots\":{\"snapshot\":[{\"id\":\"" + UUID.randomUUID() + "\"}]}"),
                "snapshots");
        refused(
                409,
                "POST",
                "/api/vms",
                of.formatted("Blank", ",\"initialization\":{\"configuration\":{\"type\":\"ovf\",\"data\":\"<x/>\"}}"),
                "descriptions");
        api.sql("update template set status = 'LOCKED' where name = 'template1'");
        refused(409, "POST", "/api/vms", of.formatted("template1", ""), "not ready");
        api.sql("update template set status = 'OK' where name = 'template1'");
        api.sql(
                "insert into disk (id, storage_domain_id, alias, status) values (md5('sealed')::uuid, md5('sd1')::uuid, 'sealed', 'OK')");
        api.sql(
                "insert into disk_vm (id, disk_id, template_id) values (gen_random_uuid(), md5('sealed')::uuid, md5('template1')::uuid)");
        refused(409, "POST", "/api/vms", of.formatted("template1", ""), "disks");
        api.sql("delete from disk_vm where template_id = md5('template1')::uuid");
    }

    @Test
    void aMachineThatIsDownGoesToAnotherCluster() throws IOException {
        api.sql("""
                insert into mac_pool (id, name) values (md5('far')::uuid, 'far')""");
        api.sql(
                """
                insert into mac_pool_range (mac_pool_id, first_mac, last_mac)
                values (md5('far')::uuid, '02:11:00:00:00:00', '02:11:00:00:00:ff')""");
        api.sql(
                """
                insert into cluster (id, data_center_id, mac_pool_id, name, compatibility_level)
                select md5('far')::uuid, data_center_id, md5('far')::uuid, 'far', compatibility_level from cluster where name = 'Default'""");
        JsonNode made = made("", "traveller", "template1");
        String vm = "/api/vms/" + made.path("id").asText();
        UUID id = UUID.fromString(made.path("id").asText());
        String far = "{\"cluster\":{\"name\":\"far\"}}";
        api.sql("update vm_seen set status = 'UP', host_id = (select id from host limit 1) where vm_id = ?", id);
        refused(409, "PUT", vm, far, "down");
        api.sql("update vm_seen set status = 'DOWN', host_id = null where vm_id = ?", id);
        refused(409, "PUT", vm, "{\"cluster\":{\"name\":\"cluster1\"}}", "another data center");
        HttpResponse<String> moved = send("PUT", vm, far);
        assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);
        assertThat(JSON.readTree(moved.body()).path("cluster").path("id").asText())
                .isEqualTo(id("select md5('far')::uuid::text"));
        get(vm + "/nics").path("nic").forEach(nic -> assertThat(nic.has("vnic_profile"))
                .isFalse());
        assertThat(api.count(
                        "select count(*) from mac_use u join nic n on n.id = u.nic_id where n.vm_id = ? and u.mac_pool_id = md5('far')::uuid",
                        id))
                .isEqualTo(2);
    }

    private static JsonNode made(String parameters, String name, String template) throws IOException {
        HttpResponse<String> answer = send(
                "POST",
                "/api/vms" + parameters,
                "{\"name\":\"%s\",\"cluster\":{\"name\":\"Default\"},\"template\":{\"name\":\"%s\"}}"
                        .formatted(name, template));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body());
    }

    private static void refused(int status, String method, String path, String body, String why) {
        HttpResponse<String> answer = send(method, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(why);
    }

    private static String id(String query) {
        return api.engine()
                .run(() ->
                        api.engine().sql().first(query, row -> row.getString(1)).orElseThrow());
    }

    private static HttpResponse<String> send(String method, String path, String body) {
        return client.send(method, path, body, "Content-Type", "application/json", "Accept", "application/json");
    }

    private static JsonNode get(String path) throws IOException {
        HttpResponse<String> answer = client.get(path, "Accept", "application/json");
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
