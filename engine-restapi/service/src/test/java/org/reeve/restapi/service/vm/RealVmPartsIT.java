package org.reeve.restapi.service.vm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reeve.agent.protocol.vm.UpdateDevice;
import org.reeve.backend.testing.HostInCluster;
import org.reeve.restapi.service.testing.Client;
import org.reeve.restapi.service.testing.Crowd;
import org.reeve.restapi.service.testing.RealApi;

/** What belongs to a machine and is read below it, from the request to the rows. */
class RealVmPartsIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static RealApi api;
    private static Client client;
    private static HostInCluster host;
    private static String vm;
    private static String up;

    @BeforeAll
    static void start() throws IOException {
        api = new RealApi();
        client = api.client();
        host = new HostInCluster(api.engine());
        api.engine().hosts().answer(UpdateDevice.class, call -> Boolean.TRUE);
        new Crowd(api).one();
        vm = "/api/vms/" + id("select md5('vm1')::uuid::text");
        String cluster =
                id("select c.name from host h join cluster c on c.id = h.cluster_id where h.id = '" + host.id() + "'");
        up = "/api/vms/"
                + made(
                                "/api/vms",
                                """
                                {"name": "up", "cluster": {"name": "%s"}, "template": {"name": "Blank"}, "memory": "67108864",
                                 "display": {"type": "vnc"}}"""
                                        .formatted(cluster))
                        .path("id")
                        .asText();
        HttpResponse<String> started = post(up + "/start", "{\"async\":\"false\"}");
        assertThat(started.statusCode()).as(started.body()).isEqualTo(200);
        api.sql(
                "update vm_seen set console = ?::jsonb where vm_id = ?",
                "[{\"type\":\"vnc\",\"address\":\"192.0.2.7\",\"port\":5901}]",
                UUID.fromString(up.substring("/api/vms/".length())));
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void aConsoleIsOpenedByAFileForRemoteViewers() throws IOException {
        String path = up + "/graphicsconsoles/766e63";
        HttpResponse<String> file = client.get(path, "Accept", "application/x-virt-viewer");
        assertThat(file.statusCode()).as(file.body()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/x-virt-viewer"));
        assertThat(file.body())
                .startsWith("[virt-viewer]\ntype=vnc\nhost=192.0.2.7\nport=5901\npassword=")
                .contains("\n# Password is valid for 120 seconds.\n", "\ndelete-this-file=1\n", "\ntitle=up:%d\n")
                .contains("\n[ovirt]\nhost=", "\nvm-guid=" + up.substring("/api/vms/".length()) + "\n", "\nadmin=1\n");
        JsonNode action =
                JSON.readTree(post(path + "/remoteviewerconnectionfile", "{}").body());
        assertThat(action.path("remote_viewer_connection_file").asText()).startsWith("[virt-viewer]\n");
        assertThat(action.path("status").asText()).isEqualTo("complete");
        assertThat(client.get(vm + "/graphicsconsoles/766e63", "Accept", "application/x-virt-viewer")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void ticketsOpenAConsoleOnlyWhileItListens() throws IOException {
        JsonNode own = JSON.readTree(post(up + "/ticket", "{\"ticket\":{\"value\":\"abc\",\"expiry\":\"60\"}}")
                .body());
        assertThat(own.path("ticket").path("value").asText()).isEqualTo("abc");
        assertThat(own.path("ticket").path("expiry").asText()).isEqualTo("60");
        assertThat(post(up + "/graphicsconsoles/766e63/ticket", "{}").body()).contains("\"expiry\":\"120\"");
        assertThat(post(up + "/graphicsconsoles/766e63/proxyticket", "{}").body())
                .contains("proxy_ticket");
        String down = "/api/vms/" + made("/api/vms", named("dark")).path("id").asText();
        assertThat(post(down + "/ticket", "{}").statusCode()).isEqualTo(409);
        assertThat(post(down + "/graphicsconsoles/766e63/proxyticket", "{}").statusCode())
                .isEqualTo(409);
    }

    @Test
    void consolesAreAddedAndTakenAway() throws IOException {
        String consoles =
                "/api/vms/" + made("/api/vms", named("seen")).path("id").asText() + "/graphicsconsoles";
        JsonNode added = made(consoles, "{\"protocol\":\"spice\"}");
        assertThat(added.path("id").asText()).isEqualTo("7370696365");
        assertThat(get(consoles).path("graphics_console")).hasSize(2);
        assertThat(post(consoles, "{\"protocol\":\"spice\"}").statusCode()).isEqualTo(409);
        assertThat(post(consoles, "{}").statusCode()).isEqualTo(400);
        for (String one : new String[] {"7370696365", "766e63"}) {
            assertThat(delete(consoles + "/" + one)).isEqualTo(200);
        }
        assertThat(delete(consoles + "/766e63")).isEqualTo(404);
        assertThat(get(consoles).path("graphics_console")).isEmpty();
        JsonNode headless = get(consoles.replace("/graphicsconsoles", ""));
        assertThat(headless.path("display").has("type")).isFalse();
        JsonNode later = made(up + "/graphicsconsoles", "{\"protocol\":\"spice\"}");
        assertThat(later.has("port")).isFalse();
        assertThat(get(up).path("next_run_configuration_exists").asText()).isEqualTo("true");
        assertThat(get(up + "/graphicsconsoles?current=true").path("graphics_console"))
                .hasSize(1);
    }

    @Test
    void figuresHaveTheNamesThatClientsLookFor() throws IOException {
        String details =
                """
                {"elapsedSeconds": 60, "memory": {"mem_free": 1024, "mem_unused": 512},
                 "network": {"vnet0": {"macAddr": "02:00:00:00:00:01", "rx": 3000, "tx": 1500, "rxErrors": 1, "sampleTime": 12.0}},
                 "before": {"vnet0": {"rx": 1000, "tx": 500, "sampleTime": 10.0}},
                 "disks": {"vda": {"imageID": "%s", "readRate": "2048", "writeRate": "1024.5", "readLatency": "1500000"}}}"""
                        .formatted(id("select md5('disk1')::uuid::text"));
        api.sql(
                """
                insert into vm_sample (vm_id, at, cpu_percent, cpu_user_percent, cpu_system_percent, memory_used_bytes, details)
                values (md5('vm1')::uuid, now(), 30, 20, 10, 1 << 29, ?::jsonb)""",
                details);
        Map<String, String> all = figures(vm + "/statistics");
        assertThat(all)
                .containsEntry("memory.installed", "gauge bytes integer 1073741824")
                .containsEntry("memory.free", "gauge bytes integer 1048576")
                .containsEntry("memory.unused", "gauge bytes integer 524288")
                .containsEntry("cpu.current.total", "gauge percent decimal 30")
                .containsEntry("cpu.usage.history", "gauge percent integer 30")
                .containsEntry("memory.usage.history", "gauge percent integer 50")
                .containsEntry("elapsed.time", "gauge seconds decimal 60")
                .containsEntry("disks.usage", "gauge none string []")
                .containsKeys("migration.progress", "network.current.total", "network.usage.history", "memory.cached");
        String nic = vm + "/nics/" + id("select md5('nic1')::uuid::text");
        assertThat(figures(nic + "/statistics"))
                .containsEntry("data.current.rx", "gauge bytes_per_second decimal 1000")
                .containsEntry("data.current.tx.bps", "gauge bits_per_second integer 4000")
                .containsEntry("data.total.rx", "counter bytes integer 3000")
                .containsEntry("errors.total.rx", "counter none integer 1");
        String disk = "/api/disks/" + id("select md5('disk1')::uuid::text");
        assertThat(figures(disk + "/statistics"))
                .containsEntry("data.current.read", "gauge bytes_per_second decimal 2048")
                .containsEntry("data.current.write", "gauge bytes_per_second decimal 1024.5")
                .containsEntry("disk.read.latency", "gauge seconds decimal 0.0015")
                .containsKeys("disk.write.latency", "disk.flush.latency");
        JsonNode one = get(vm + "/statistics").path("statistic").get(0);
        assertThat(get(vm + "/statistics/" + one.path("id").asText())
                        .path("vm")
                        .path("id")
                        .asText())
                .isEqualTo(vm.substring("/api/vms/".length()));
    }

    private static Map<String, String> figures(String path) throws IOException {
        Map<String, String> all = new TreeMap<>();
        get(path).path("statistic").forEach(one -> {
            JsonNode value = one.path("values").path("value").get(0);
            String text = value.has("datum")
                    ? value.path("datum").decimalValue().stripTrailingZeros().toPlainString()
                    : value.path("detail").asText();
            all.put(
                    one.path("name").asText(),
                    String.join(
                            " ",
                            one.path("kind").asText(),
                            one.path("unit").asText(),
                            one.path("type").asText(),
                            text));
        });
        return all;
    }

    @Test
    void whoAsksForAllContentIsGivenADescription() throws Exception {
        assertThat(get(vm).path("initialization").has("configuration")).isFalse();
        JsonNode told = get(vm + "?all_content=true").path("initialization").path("configuration");
        assertThat(told.path("type").asText()).isEqualTo("ovf");
        var document = javax.xml.parsers.DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new java.io.ByteArrayInputStream(
                        told.path("data").asText().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(document.getElementsByTagName("Name").item(0).getTextContent())
                .isEqualTo("vm1");
        assertThat(document.getElementsByTagName("Disk").getLength()).isEqualTo(1);
        assertThat(document.getElementsByTagName("rasd:MACAddress").item(0).getTextContent())
                .isEqualTo("02:00:00:00:00:01");
        HttpResponse<String> list = client.get("/api/vms", "All-Content", "true", "Accept", "application/json");
        for (JsonNode one : JSON.readTree(list.body()).path("vm")) {
            assertThat(one.path("initialization")
                            .path("configuration")
                            .path("data")
                            .asText())
                    .contains("<Name>" + one.path("name").asText() + "</Name>");
        }
        assertThat(client.send("GET", "/api/vms?all_content=true&ovf_as_ova=true", "", "Accept", "application/json")
                        .body())
                .contains("\"ova\"");
    }

    @Test
    void guestsTellOfThemselves() throws IOException {
        api.sql(
                "update vm_seen set guest = ?::jsonb where vm_id = md5('vm1')::uuid",
                """
                {"fqdn": "g.example", "addresses": ["192.0.2.9"], "user": "alice", "client": "198.51.100.1", "applications": ["kernel-6.1"],
                 "cards": [{"name": "eth0", "hw": "02:00:00:00:00:01", "inet": ["192.0.2.9"], "inet6": ["fe80::1"]}, {"name": "lo"}]}""");
        JsonNode application = get(vm + "/applications").path("application").get(0);
        assertThat(application.path("name").asText()).isEqualTo("kernel-6.1");
        assertThat(get(vm + "/applications/" + application.path("id").asText())
                        .path("vm")
                        .has("id"))
                .isTrue();
        JsonNode devices = get(vm + "/reporteddevices").path("reported_device");
        assertThat(devices).hasSize(2);
        JsonNode device =
                get(vm + "/reporteddevices/" + devices.get(0).path("id").asText());
        assertThat(device.path("ips").path("ip").toString()).contains("192.0.2.9", "fe80::1", "v6");
        String nic = vm + "/nics/" + id("select md5('nic1')::uuid::text");
        assertThat(get(nic + "/reporteddevices").path("reported_device")).hasSize(1);
        JsonNode sessions = get(vm + "/sessions").path("session");
        assertThat(sessions).hasSize(2);
        assertThat(sessions.toString()).contains("198.51.100.1", "alice");
        assertThat(get(vm + "/sessions/" + sessions.get(1).path("id").asText())
                        .path("console_user")
                        .asText())
                .isEqualTo("false");
        assertThat(client.get(vm + "/sessions/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(client.get(vm + "/applications/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void thePresentStateIsASnapshot() throws IOException {
        JsonNode active = get(vm + "/snapshots").path("snapshot");
        assertThat(active).hasSize(1);
        assertThat(active.get(0).path("snapshot_type").asText()).isEqualTo("active");
        String path = vm + "/snapshots/" + active.get(0).path("id").asText();
        assertThat(get(path).path("vm").path("id").asText()).isEqualTo(vm.substring("/api/vms/".length()));
        JsonNode disk = get(path + "/disks").path("disk").get(0);
        assertThat(disk.path("snapshot").path("id").asText())
                .isEqualTo(active.get(0).path("id").asText());
        assertThat(get(path + "/disks/" + disk.path("id").asText()).path("name").asText())
                .isEqualTo("disk1");
        JsonNode nic = get(path + "/nics").path("nic").get(0);
        assertThat(get(path + "/nics/" + nic.path("id").asText()).path("name").asText())
                .isEqualTo("nic1");
        String cdroms = up + "/snapshots/"
                + get(up + "/snapshots").path("snapshot").get(0).path("id").asText() + "/cdroms";
        JsonNode drive = get(cdroms).path("cdrom").get(0);
        assertThat(get(cdroms + "/" + drive.path("id").asText()).path("id")).isEqualTo(drive.path("id"));
        String missing = vm + "/snapshots/" + UUID.randomUUID();
        for (String part : List.of("", "/disks", "/nics", "/cdroms")) {
            assertThat(client.get(missing + part).statusCode()).as(part).isEqualTo(404);
        }
    }

    @Test
    void thereAreNoBackupsAndCheckpointsYet() throws IOException {
        for (String kind : List.of("backups", "checkpoints")) {
            assertThat(get(vm + "/" + kind)).isEmpty();
            String one = vm + "/" + kind + "/" + UUID.randomUUID();
            assertThat(client.get(one).statusCode()).isEqualTo(404);
            assertThat(client.get(one + "/disks").statusCode()).isEqualTo(404);
            assertThat(client.get(one + "/disks/" + UUID.randomUUID()).statusCode())
                    .isEqualTo(404);
            assertThat(client.get("/api/vms/" + UUID.randomUUID() + "/" + kind).statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void disksAreMadeOfVolumes() throws IOException {
        api.sql(
                """
                insert into disk (id, storage_domain_id, alias, status) values (md5('deep')::uuid, md5('sd1')::uuid, 'deep', 'OK')""");
        for (String volume : List.of("false 1", "true 2")) {
            String[] parts = volume.split(" ");
            api.sql(
                    """
                    insert into volume (id, disk_id, parent_id, active, format, type, status, capacity_bytes, sequence)
                    values (md5('deep' || ?)::uuid, md5('deep')::uuid,
                        (select id from volume where disk_id = md5('deep')::uuid), ?::boolean, 'COW', 'SPARSE', 'OK', 1 << 20, ?::int)""",
                    parts[1],
                    parts[0],
                    parts[1]);
        }
        String path = "/api/disks/" + id("select md5('deep')::uuid::text") + "/disksnapshots";
        JsonNode below = get(path).path("disk_snapshot");
        assertThat(below).hasSize(1);
        assertThat(below.get(0).path("active").asText()).isEqualTo("false");
        JsonNode all = get(path + "?include_active=true").path("disk_snapshot");
        assertThat(all).hasSize(2);
        List<String> parents = new ArrayList<>();
        all.forEach(one -> parents.add(one.path("parent").path("id").asText()));
        assertThat(parents).contains(below.get(0).path("id").asText());
        assertThat(get(path + "/" + below.get(0).path("id").asText())
                        .path("format")
                        .asText())
                .isEqualTo("cow");
        assertThat(client.get(path + "/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    @Test
    void cardsTellTheirNetworkFilter() throws IOException {
        String path = vm + "/nics/" + id("select md5('nic1')::uuid::text") + "/networkfilterparameters";
        JsonNode added = made(path, "{\"name\":\"IP\",\"value\":\"192.0.2.1\"}");
        made(path, "{\"name\":\"IP\",\"value\":\"192.0.2.2\"}");
        assertThat(get(path).path("network_filter_parameter")).hasSize(2);
        String one = path + "/" + added.path("id").asText();
        HttpResponse<String> changed =
                client.send("PUT", one, "{\"value\":\"192.0.2.3\"}", "Content-Type", "application/json");
        assertThat(changed.body()).contains("<value>192.0.2.3</value>", "<name>IP</name>");
        assertThat(post(path, "{\"name\":\"IP\"}").statusCode()).isEqualTo(400);
        assertThat(delete(one)).isEqualTo(200);
        assertThat(client.get(one).statusCode()).isEqualTo(404);
        assertThat(delete(one)).isEqualTo(404);
        assertThat(client.get(vm + "/nics/" + UUID.randomUUID() + "/networkfilterparameters")
                        .statusCode())
                .isEqualTo(404);
        assertThat(
                        api.count(
                                "select count(*) from event where name like 'NETWORK\\_%\\_NIC\\_FILTER\\_PARAMETER' and vm_id = md5('vm1')::uuid"))
                .isEqualTo(4);
    }

    private static String named(String name) {
        return "{\"name\":\"%s\",\"cluster\":{\"name\":\"Default\"},\"template\":{\"name\":\"Blank\"}}".formatted(name);
    }

    private static String id(String query) {
        return api.engine()
                .run(() ->
                        api.engine().sql().first(query, row -> row.getString(1)).orElseThrow());
    }

    private static JsonNode made(String path, String body) throws IOException {
        HttpResponse<String> answer = post(path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body());
    }

    private static HttpResponse<String> post(String path, String body) {
        return client.send("POST", path, body, "Content-Type", "application/json", "Accept", "application/json");
    }

    private static int delete(String path) {
        return client.send("DELETE", path, "").statusCode();
    }

    private static JsonNode get(String path) throws IOException {
        HttpResponse<String> answer = client.get(path, "Accept", "application/json");
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
