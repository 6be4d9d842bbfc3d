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

/** Devices of machines from the request to the rows. */
class RealDevicesIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static RealApi api;
    private static Client client;
    private static String vm;

    @BeforeAll
    static void start() throws IOException {
        api = new RealApi();
        client = api.client();
        new Crowd(api).one();
        vm = "/api/vms/"
                + made(
                                "/api/vms",
                                """
                                {"name": "furnished", "cluster": {"name": "Default"}, "template": {"name": "Blank"},
                                 "memory": "1073741824", "cpu": {"topology": {"sockets": "4", "cores": "1", "threads": "1"}}}""")
                        .path("id")
                        .asText();
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void everyMachineHasOneDriveThatTakesCdImages() throws IOException {
        JsonNode drive = get(vm + "/cdroms").path("cdrom").get(0);
        assertThat(drive.path("file").isMissingNode()).isTrue();
        String path = vm + "/cdroms/" + drive.path("id").asText();
        String iso = image("iso-ok", "ISO");
        assertThat(json("PUT", path, file(iso)).path("file").path("id").asText())
                .isEqualTo(iso);
        assertThat(made(vm + "/cdroms", file(iso)).path("id").asText())
                .isEqualTo(drive.path("id").asText());
        assertThat(get(vm + "/cdroms").path("cdrom")).hasSize(1);
        refused(400, "PUT", path, file(image("no-iso", "DATA")), "content type");
        refused(404, "PUT", path, file(UUID.randomUUID().toString()), "no disk");
        assertThat(json("PUT", path, file("")).path("file").isMissingNode()).isTrue();
    }

    @Test
    void aMachineHasOneWatchdog() throws IOException {
        JsonNode added = made(vm + "/watchdogs", "{\"model\":\"i6300esb\",\"action\":\"reset\"}");
        String path = vm + "/watchdogs/" + added.path("id").asText();
        assertThat(added.path("vm").path("id").asText()).isEqualTo(vm.substring("/api/vms/".length()));
        refused(409, "POST", vm + "/watchdogs", "{\"model\":\"i6300esb\",\"action\":\"none\"}", "a watchdog already");
        refused(400, "POST", vm + "/watchdogs", "{\"model\":\"i6300esb\"}", "watchdog.action");
        refused(400, "PUT", path, "{\"model\":\"diag288\"}", "does not fit");
        assertThat(json("PUT", path, "{\"action\":\"poweroff\"}").path("action").asText())
                .isEqualTo("poweroff");
        assertThat(get(path).path("model").asText()).isEqualTo("i6300esb");
        assertThat(client.send("DELETE", path, "").statusCode()).isEqualTo(200);
        assertThat(client.get(path).statusCode()).isEqualTo(404);
        assertThat(events("USER_UPDATE_VM")).isGreaterThanOrEqualTo(3);
    }

    @Test
    void mediatedDevicesHaveProperties() throws IOException {
        String nvidia = "{\"spec_params\":{\"property\":[{\"name\":\"mdevType\",\"value\":\"nvidia-11\"}]}}";
        JsonNode added = made(vm + "/mediateddevices", nvidia);
        String path = vm + "/mediateddevices/" + added.path("id").asText();
        assertThat(added.toString()).contains("nvidia-11");
        refused(400, "POST", vm + "/mediateddevices", "{}", "mdevType");
        assertThat(json("PUT", path, nvidia.replace("11", "12")).toString()).contains("nvidia-12");
        assertThat(client.send("DELETE", path, "").statusCode()).isEqualTo(200);
        assertThat(get(vm + "/mediateddevices").path("vm_mediated_device")).isEmpty();
    }

    @Test
    void numaNodesShareTheMachine() throws IOException {
        JsonNode first = made(vm + "/numanodes", node(0, 512, 0, 1));
        assertThat(first.path("numa_tune_mode").asText()).isEqualTo("interleave");
        assertThat(first.path("cpu").path("cores").path("core")).hasSize(2);
        refused(409, "POST", vm + "/numanodes", node(0, 1, 2, 3), "node 0 already");
        refused(409, "POST", vm + "/numanodes", node(1, 512, 1, 2), "another NUMA node");
        refused(409, "POST", vm + "/numanodes", node(1, 1024, 2, 3), "1024 MiB");
        refused(400, "POST", vm + "/numanodes", node(1, 512, 3, 4), "0 to 3");
        String path = vm + "/numanodes/"
                + made(vm + "/numanodes", node(1, 512, 2, 3)).path("id").asText();
        assertThat(json("PUT", path, "{\"memory\":\"256\",\"numa_tune_mode\":\"strict\"}")
                        .path("numa_tune_mode")
                        .asText())
                .isEqualTo("strict");
        assertThat(get(path).path("memory").asText()).isEqualTo("256");
        refused(409, "PUT", path, "{\"numa_node_pins\":{\"numa_node_pin\":[{\"index\":\"0\"}]}}", "pinned to hosts");
        api.sql("update vm_seen set status = 'UP', host_id = (select id from host limit 1) where vm_id = ?", uuid());
        refused(409, "DELETE", path, "", "is down");
        api.sql("update vm_seen set status = 'DOWN', host_id = null where vm_id = ?", uuid());
        assertThat(client.send("DELETE", path, "").statusCode()).isEqualTo(200);
        assertThat(events("NUMA_ADD_VM_NUMA_NODE_SUCCESS")).isEqualTo(2);
        assertThat(events("NUMA_REMOVE_VM_NUMA_NODE_SUCCESS")).isEqualTo(1);
    }

    @Test
    void hostDevicesBelongToTheOnlyHostOfAMachine() throws IOException {
        String path = vm + "/hostdevices";
        refused(409, "POST", path, "{\"name\":\"pci_0000_01_00_0\"}", "exactly one host");
        api.sql("insert into vm_host (vm_id, host_id) select ?, id from host where name = 'host1'", uuid());
        JsonNode added = made(path, "{\"name\":\"pci_0000_01_00_0\"}");
        assertThat(added.path("capability").asText()).isEqualTo("pci");
        refused(409, "POST", path, "{\"id\":\"" + added.path("id").asText() + "\"}", "already");
        String one = path + "/" + added.path("id").asText();
        assertThat(get(one).path("name").asText()).isEqualTo("pci_0000_01_00_0");
        assertThat(client.send("DELETE", one, "").statusCode()).isEqualTo(200);
        assertThat(client.get(one).statusCode()).isEqualTo(404);
        api.sql("delete from vm_host where vm_id = ?", uuid());
    }

    @Test
    void whoMayNotSeeTheMachineSeesNoDevices() {
        api.sql(
                """
                insert into app_user (id, kind, profile, name, external_id, password_hash)
                values (gen_random_uuid(), 'USER', 'internal', 'nosy', 'nosy', ?)""",
                RealApi.passwordHash());
        api.sql(
                """
                insert into permission (id, role_id, user_id, object_type, object_id)
                select gen_random_uuid(), 'def00006-0000-0000-0000-def000000006', u.id, 'VM', md5('vm1')::uuid
                from app_user u where u.name = 'nosy'""");
        String nosy = Client.basic("nosy@internal", "secret:1");
        for (String kind : new String[] {"cdroms", "watchdogs", "mediateddevices", "numanodes", "hostdevices"}) {
            assertThat(client.get(vm + "/" + kind, "Authorization", nosy).statusCode())
                    .as(kind)
                    .isEqualTo(404);
        }
        assertThat(client.send(
                                "POST",
                                vm + "/watchdogs",
                                "<watchdog><model>i6300esb</model><action>none</action></watchdog>",
                                "Authorization",
                                nosy)
                        .statusCode())
                .isEqualTo(403);
    }

    private static UUID uuid() {
        return UUID.fromString(vm.substring("/api/vms/".length()));
    }

    private static String file(String id) {
        return "{\"file\":{\"id\":\"" + id + "\"}}";
    }

    private static String node(int index, int memory, int... cpus) {
        var cores = new StringBuilder();
        for (int cpu : cpus) cores.append(cores.isEmpty() ? "" : ",").append("{\"index\":\"" + cpu + "\"}");
        return "{\"index\":\"%d\",\"memory\":\"%d\",\"cpu\":{\"cores\":{\"core\":[%s]}}}"
                .formatted(index, memory, cores);
    }

    private static String image(String alias, String content) {
        api.sql(
                """
                insert into disk (id, storage_domain_id, alias, status, content_type)
                values (md5(?)::uuid, md5('sd1')::uuid, ?, 'OK', ?)""",
                alias,
                alias,
                content);
        return api.engine().run(() -> api.engine()
                .sql()
                .first("select md5(?)::uuid::text", row -> row.getString(1), alias)
                .orElseThrow());
    }

    private static long events(String name) {
        return api.count("select count(*) from event where name = ? and vm_id = ?", name, uuid());
    }

    private static void refused(int status, String method, String path, String body, String why) {
        HttpResponse<String> answer = send(method, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(why);
    }

    private static JsonNode made(String path, String body) throws IOException {
        HttpResponse<String> answer = send("POST", path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body());
    }

    private static JsonNode json(String method, String path, String body) throws IOException {
        HttpResponse<String> answer = send(method, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static HttpResponse<String> send(String method, String path, String body) {
        return client.send(method, path, body, "Content-Type", "application/json", "Accept", "application/json");
    }

    private static JsonNode get(String path) throws IOException {
        HttpResponse<String> answer = client.get(path, "Accept", "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
