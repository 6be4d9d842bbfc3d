package org.reeve.restapi.service.host;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reeve.agent.protocol.host.Capabilities;
import org.reeve.agent.protocol.host.GetCapabilities;
import org.reeve.agent.protocol.host.HostDevice;
import org.reeve.agent.protocol.host.ListDevices;
import org.reeve.agent.protocol.json.Json;
import org.reeve.backend.kernel.Engine;
import org.reeve.backend.kernel.Stores;
import org.reeve.backend.testing.FakeGuests;
import org.reeve.backend.testing.TestEngine;
import org.reeve.model.host.HostId;
import org.reeve.restapi.service.testing.JsonClient;
import org.reeve.restapi.service.testing.RealApi;

/** A host with all it says of itself and all that is decided about it, from what its agent answers to what clients read. */
class RealHostsIT {

    private static final HostId HOST = new HostId(UUID.randomUUID());
    private static final UUID GUEST = new UUID(0, 83);
    private static final String HOSTS = "/api/hosts/" + HOST;

    private static RealApi api;
    private static JsonClient json;
    private static JsonClient guest;

    @BeforeAll
    static void start() throws Exception {
        api = new RealApi();
        json = new JsonClient(api.client());
        guest = api.stranger(GUEST);
        new FakeGuests(api.engine().hosts(), HOST);
        Capabilities told = Json.read(Json.parse(Said.CAPABILITIES.getBytes()), Capabilities.class);
        Map<String, HostDevice> devices =
                Json.read(Json.parse(Said.DEVICES.getBytes()), new ListDevices(List.of()).reply());
        api.engine().hosts().answer(HOST, GetCapabilities.class, call -> told);
        api.engine().hosts().answer(HOST, ListDevices.class, call -> devices);
        api.engine().start();
        api.sql("insert into host (id, cluster_id, name, address) select ?, id, 'h1', 'h1' from cluster", HOST);
        api.sql("insert into host_wanted (host_id) values (?)", HOST);
        api.sql("insert into host_seen (host_id) values (?)", HOST);
        api.engine().run(() -> {
            api.engine().bean(Stores.class).within(Engine.caller(), store -> store.want(HOST, true));
            return true;
        });
        TestEngine.eventually("host up", () -> api.count("select count(*) from host_seen where status = 'UP'") == 1);
        api.sql(
                """
                insert into host_sample (host_id, at, cpu_percent, memory_used_bytes, memory_free_bytes, swap_used_bytes, details)
                values (?, now(), 3, 1000, 2000, 0, ?::jsonb)
                on conflict (host_id) do update set details = excluded.details""",
                HOST,
                Said.FIGURES);
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void aHostTellsWhatItIs() {
        JsonNode host = json.get(HOSTS);
        assertThat(host.toString())
                .contains(
                        "\"status\":\"up\"",
                        "\"external_status\":\"ok\"",
                        "\"kdump_status\":\"enabled\"",
                        "\"mode\":\"permissive\"",
                        "\"initiator\":\"iqn.2026-01.com.example:h1\"",
                        "\"auto_numa_status\":\"enable\"",
                        "\"numa_supported\":\"true\"",
                        "\"device_passthrough\":{\"enabled\":\"true\"}",
                        "\"reported_kernel_cmdline\":\"quiet\"",
                        "\"transparent_hugepages\":{\"enabled\":\"true\"}",
                        "\"vgpu_placement\":\"consolidated\"",
                        "\"network_operation_in_progress\":\"false\"");
        assertThat(host.path("libvirt_version").path("full_version").asText()).isEqualTo("9.0.0");
        assertThat(host.path("memory").asLong()).isEqualTo(64L << 30);
        assertThat(host.path("max_scheduling_memory").asLong()).isEqualTo((64L << 30) - (256L << 20));
        assertThat(host.path("link").toString())
                .contains(
                        "nics",
                        "numanodes",
                        "devices",
                        "hooks",
                        "fenceagents",
                        "storageconnectionextensions",
                        "networkattachments",
                        "unmanagednetworks",
                        "cpuunits",
                        "statistics");
        assertThat(guest.status(HOSTS)).isEqualTo(404);
    }

    @Test
    void figuresBearTheirUsualNames() {
        JsonNode all = json.get(HOSTS + "/statistics").path("statistic");
        assertThat(all).hasSize(16);
        assertThat(all.findValuesAsText("name"))
                .containsExactly(
                        "memory.total",
                        "memory.used",
                        "memory.free",
                        "memory.shared",
                        "memory.buffers",
                        "memory.cached",
                        "swap.total",
                        "swap.free",
                        "swap.used",
                        "swap.cached",
                        "ksm.cpu.current",
                        "cpu.current.user",
                        "cpu.current.system",
                        "cpu.current.idle",
                        "cpu.load.avg.5m",
                        "boot.time");
        assertThat(json.get(HOSTS + "/statistics/" + id(all.get(11))).toString())
                .contains("\"datum\":1.5", "\"unit\":\"percent\"", "\"kind\":\"gauge\"");
        assertThat(guest.status(HOSTS + "/statistics")).isEqualTo(404);
    }

    @Test
    void partsAreWhatTheAgentSaid() {
        JsonNode nodes = json.get(HOSTS + "/numanodes").path("host_numa_node");
        assertThat(nodes).hasSize(2);
        JsonNode node = json.get(HOSTS + "/numanodes/" + id(nodes.get(1)));
        assertThat(node.toString())
                .contains("\"index\":\"1\"", "\"memory\":\"32768\"", "\"node_distance\":\"21 10\"", "\"socket\":\"1\"");
        JsonNode figures = json.get(HOSTS + "/numanodes/" + id(nodes.get(0)) + "/statistics")
                .path("statistic");
        assertThat(figures.findValuesAsText("name"))
                .containsExactly(
                        "memory.total",
                        "memory.used",
                        "memory.free",
                        "cpu.current.user",
                        "cpu.current.system",
                        "cpu.current.idle");
        JsonNode units = json.get(HOSTS + "/cpuunits").path("host_cpu_unit");
        assertThat(units).hasSize(2);
        assertThat(units.get(0).path("runs_vdsm").asText()).isEqualTo("true");
        JsonNode hook = json.get(HOSTS + "/hooks").path("hook").get(0);
        assertThat(json.get(HOSTS + "/hooks/" + id(hook)).toString())
                .contains("\"event_name\":\"before_vm_start\"", "\"md5\":\"abc\"", "50_hostedengine");
        JsonNode devices = json.get(HOSTS + "/devices").path("host_device");
        assertThat(devices).hasSize(3);
        JsonNode card = json.get(HOSTS + "/devices/" + id(devices.get(1)));
        assertThat(card.toString())
                .contains("pci_0000_03_00_0", "\"virtual_functions\":\"8\"", "Intel", "\"iommu_group\":\"15\"");
        assertThat(json.get(HOSTS + "/storage").path("host_storage")).isEmpty();
        assertThat(json.get(HOSTS + "/externalnetworkproviderconfigurations")
                        .path("external_network_provider_configuration"))
                .isEmpty();
        for (String part : List.of("numanodes", "devices", "hooks", "storage")) {
            assertThat(json.status(HOSTS + "/" + part + "/" + UUID.randomUUID()))
                    .as(part)
                    .isEqualTo(404);
            assertThat(guest.status(HOSTS + "/" + part)).as(part).isEqualTo(404);
            assertThat(json.status("/api/hosts/" + UUID.randomUUID() + "/" + part))
                    .as(part)
                    .isEqualTo(404);
        }
    }

    @Test
    void aHostIsChangedWhereNobodyHasToGoThere() {
        JsonNode changed = json.changed(
                HOSTS,
                """
                {"comment":"c","description":"d","spm":{"priority":"7"},"display":{"address":"console.example.com"},
                 "ssh":{"port":"2222","user":{"user_name":"admin"},"fingerprint":"SHA256:x","public_key":"ssh-ed25519 AAAA"},
                 "power_management":{"automatic_pm_enabled":"true","kdump_detection":"false",
                    "pm_proxies":{"pm_proxy":[{"type":"other_dc"},{"type":"cluster"}]}},
                 "vgpu_placement":"separated","os":{"custom_kernel_cmdline":"iommu=pt"},"root_password":"unseen"}""");
        assertThat(changed.toString())
                .contains(
                        "\"comment\":\"c\"",
                        "\"priority\":\"7\"",
                        "\"address\":\"console.example.com\"",
                        "\"port\":\"2222\"",
                        "\"user_name\":\"admin\"",
                        "SHA256:x",
                        "ssh-ed25519 AAAA",
                        "\"automatic_pm_enabled\":\"true\"",
                        "\"kdump_detection\":\"false\"",
                        "[{\"type\":\"other_dc\"},{\"type\":\"cluster\"}]",
                        "\"vgpu_placement\":\"separated\"",
                        "\"custom_kernel_cmdline\":\"iommu=pt\"")
                .doesNotContain("unseen");
        assertThat(json.get(HOSTS).path("ssh")).isEqualTo(changed.path("ssh"));
        assertThat(json.changed(HOSTS, "{\"display\":{\"address\":\"\"}}").has("display"))
                .isFalse();
        refused(400, json.put(HOSTS, "{\"spm\":{\"priority\":\"11\"}}"), "11");
        refused(400, json.put(HOSTS, "{\"ssh\":{\"port\":\"70000\"}}"), "70000");
        refused(400, json.put(HOSTS, "{\"display\":{\"address\":\"not an address\"}}"), "not an address");
        refused(400, json.put(HOSTS, "{\"name\":\"a b\"}"), "a b");
        refused(409, json.put(HOSTS, "{\"address\":\"elsewhere\"}"), "address");
        refused(403, guest.put(HOSTS, "{\"comment\":\"mine\"}"), "");
        assertThat(json.put("/api/hosts/" + UUID.randomUUID(), "{\"comment\":\"c\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void fenceAgentsAreKeptWithTheirPasswordsSealed() {
        String agents = HOSTS + "/fenceagents";
        JsonNode made = json.made(
                agents,
                """
                {"type":"ipmilan","address":"bmc","username":"root","password":"not to be read","order":"1","port":"623",
                 "encrypt_options":"false","options":{"option":[{"name":"lanplus","value":"1"}]}}""");
        assertThat(made.toString())
                .contains(
                        "\"type\":\"ipmilan\"", "\"address\":\"bmc\"", "\"port\":\"623\"", "lanplus", "\"order\":\"1\"")
                .doesNotContain("password", "not to be read");
        assertThat(api.count("select count(*) from fence_agent where password like '{sealed}%'"))
                .isEqualTo(1);
        String path = agents + "/" + id(made);
        JsonNode changed = json.changed(path, "{\"address\":\"bmc2\",\"concurrent\":\"true\"}");
        assertThat(changed.toString()).contains("\"address\":\"bmc2\"", "\"concurrent\":\"true\"", "lanplus");
        assertThat(api.count("select count(*) from fence_agent where password like '{sealed}%'"))
                .isEqualTo(1);
        refused(409, json.put(path, "{\"type\":\"hammer\"}"), "hammer");
        refused(400, json.put(path, "{\"port\":\"0\"}"), "0");
        refused(400, json.post(agents, "{\"type\":\"ipmilan\"}"), "address");
        refused(403, guest.put(path, "{\"address\":\"mine\"}"), "");
        assertThat(guest.status(agents)).isEqualTo(404);
        json.changed(HOSTS, "{\"power_management\":{\"enabled\":\"true\"}}");
        refused(409, json.delete(path), "last");
        json.changed(HOSTS, "{\"power_management\":{\"enabled\":\"false\"}}");
        assertThat(json.delete(path).statusCode()).isEqualTo(200);
        assertThat(json.delete(path).statusCode()).isEqualTo(404);
        refused(409, json.put(HOSTS, "{\"power_management\":{\"enabled\":\"true\"}}"), "fence agent");
        assertThat(json.get(agents).path("agent")).isEmpty();
    }

    @Test
    void aHostLogsInToATargetInItsOwnWay() {
        String logins = HOSTS + "/storageconnectionextensions";
        JsonNode made = json.made(logins, "{\"target\":\"iqn.a\",\"username\":\"u\",\"password\":\"not to be read\"}");
        assertThat(made.toString()).contains("iqn.a").doesNotContain("not to be read");
        assertThat(api.count("select count(*) from storage_connection_extension where password like '{sealed}%'"))
                .isEqualTo(1);
        String path = logins + "/" + id(made);
        assertThat(json.changed(path, "{\"username\":\"v\"}").path("username").asText())
                .isEqualTo("v");
        refused(409, json.post(logins, "{\"target\":\"iqn.a\",\"username\":\"u\",\"password\":\"p\"}"), "iqn.a");
        refused(400, json.post(logins, "{\"target\":\"iqn.b\",\"username\":\"u\"}"), "password");
        refused(400, json.put(path, "{\"target\":\" \"}"), "target");
        refused(403, guest.post(logins, "{\"target\":\"iqn.c\",\"username\":\"u\",\"password\":\"p\"}"), "");
        assertThat(guest.status(path)).isEqualTo(404);
        assertThat(json.delete(path).statusCode()).isEqualTo(200);
        assertThat(json.status(path)).isEqualTo(404);
    }

    private static String id(JsonNode object) {
        return object.path("id").asText();
    }

    private static void refused(int status, HttpResponse<String> answer, String why) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(why);
    }
}
