package org.reeve.restapi.service.hostnic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reeve.restapi.service.host.Said;
import org.reeve.restapi.service.testing.JsonClient;
import org.reeve.restapi.service.testing.RealApi;

/** How a host is wired: what its agent said, beside what is configured. */
class RealHostNicsIT {

    private static final UUID HOST = UUID.randomUUID();
    private static final UUID GUEST = new UUID(0, 84);
    private static final String NICS = "/api/hosts/" + HOST + "/nics";

    private static RealApi api;
    private static JsonClient json;
    private static JsonClient guest;
    private static String lan;

    @BeforeAll
    static void start() {
        api = new RealApi();
        json = new JsonClient(api.client());
        guest = api.stranger(GUEST);
        api.sql("insert into host (id, cluster_id, name, address) select ?, id, 'h1', 'h1' from cluster", HOST);
        api.sql("insert into host_wanted (host_id) values (?)", HOST);
        api.sql(
                """
                insert into host_seen (host_id, capabilities, nics, devices)
                select ?, said || jsonb_build_object('bonds', said -> 'bondings'),
                    (select jsonb_agg(jsonb_build_object('name', key, 'facts', value) order by key) from jsonb_each(said -> 'nics')), ?::jsonb
                from (select ?::jsonb as said) s""",
                HOST,
                Said.DEVICES,
                Said.CAPABILITIES);
        api.sql("insert into host_sample (host_id, at, details) values (?, now(), ?::jsonb)", HOST, Said.FIGURES);
        lan = id(json.made(
                "/api/networks",
                "{\"name\":\"lan\",\"mtu\":\"9000\",\"vlan\":{\"id\":\"8\"},\"data_center\":{\"name\":\"Default\"}}"));
        String cluster = id(json.get("/api/clusters").path("cluster").get(0));
        json.made("/api/clusters/" + cluster + "/networks", "{\"id\":\"" + lan + "\",\"required\":\"false\"}");
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void cardsBondsAndTagsAreAllInterfaces() {
        assertThat(json.get(NICS).path("host_nic").findValuesAsText("name"))
                .contains("eth0", "eth1", "eth2", "eth3", "bond0", "bond0.7");
        JsonNode card = nic("eth0");
        assertThat(card.toString())
                .contains(
                        "\"address\":\"52:54:00:00:00:01\"",
                        "\"speed\":\"1000000000\"",
                        "\"status\":\"up\"",
                        "\"boot_protocol\":\"dhcp\"",
                        "\"address\":\"10.0.0.2\"",
                        "\"address\":\"2001:db8::2\"",
                        "\"bridged\":\"true\"",
                        "\"custom_configuration\":\"false\"")
                .doesNotContain("fe80");
        assertThat(json.get(NICS + "/" + id(card)).path("network")).isEqualTo(card.path("network"));
        JsonNode bond = nic("bond0");
        assertThat(bond.path("bonding").path("slaves").path("host_nic")).hasSize(2);
        assertThat(id(bond.path("bonding").path("active_slave"))).isEqualTo(id(nic("eth1")));
        JsonNode tagged = nic("bond0.7");
        assertThat(tagged.toString())
                .contains(
                        "\"vlan\":{\"id\":\"7\"}", "\"base_interface\":\"bond0\"", "\"custom_configuration\":\"true\"");
        assertThat(id(tagged.path("network"))).isEqualTo(lan);
        assertThat(json.status(NICS + "/" + UUID.randomUUID())).isEqualTo(404);
        assertThat(guest.status(NICS)).isEqualTo(404);
    }

    /** As VDSM tells of a bond in mode 4, and of a card that is a share of another. */
    @Test
    void bondsTellTheirPartnerAndSharesTheirCard() {
        api.sql(
                """
                update host_seen set devices = devices ||
                        '{"net_eth2":{"params":{"capability":"net","parent":"pci_0000_03_10_0","interface":"eth2"}}}',
                    capabilities = jsonb_set(capabilities, '{bonds,bond0}', capabilities #> '{bonds,bond0}' ||
                        '{"ad_partner_mac":"52:54:00:00:00:99","ad_aggregator_id":"3"}')
                where host_id = ?""",
                HOST);
        JsonNode bond = nic("bond0");
        assertThat(bond.path("ad_aggregator_id").asText()).isEqualTo("3");
        assertThat(bond.path("bonding").path("ad_partner_mac").path("address").asText())
                .isEqualTo("52:54:00:00:00:99");
        assertThat(id(nic("eth2").path("physical_function"))).isEqualTo(id(nic("eth3")));
        assertThat(nic("eth3").has("physical_function")).isFalse();
    }

    @Test
    void attachmentsSayWhereTheHostDiffers() {
        String attachments = "/api/hosts/" + HOST + "/networkattachments";
        JsonNode all = json.get(attachments).path("network_attachment");
        assertThat(all).hasSize(2);
        JsonNode here = json.get(NICS + "/" + id(nic("bond0")) + "/networkattachments")
                .path("network_attachment")
                .get(0);
        assertThat(id(here.path("network"))).isEqualTo(lan);
        assertThat(here.path("in_sync").asText()).isEqualTo("false");
        assertThat(here.path("reported_configurations").toString())
                .contains("{\"actual_value\":\"7\",\"expected_value\":\"8\",\"in_sync\":\"false\",\"name\":\"vlan\"}")
                .contains(
                        "{\"actual_value\":\"9000\",\"expected_value\":\"9000\",\"in_sync\":\"true\",\"name\":\"mtu\"}");
        assertThat(json.get(attachments + "/" + id(here)).path("in_sync").asText())
                .isEqualTo("false");
        JsonNode strange = json.get("/api/hosts/" + HOST + "/unmanagednetworks")
                .path("unmanaged_network")
                .get(0);
        assertThat(strange.path("name").asText()).isEqualTo("other");
        assertThat(id(strange.path("host_nic"))).isEqualTo(id(nic("eth3")));
        assertThat(json.status("/api/hosts/" + HOST + "/unmanagednetworks/" + id(strange)))
                .isEqualTo(200);
        assertThat(guest.status(attachments)).isEqualTo(404);
    }

    @Test
    void aRequiredNetworkThatAHostLacksDoesNotServe() {
        String cluster = id(json.get("/api/clusters").path("cluster").get(0));
        String networks = "/api/clusters/" + cluster + "/networks";
        String network = id(json.made("/api/networks", "{\"name\":\"absent\",\"data_center\":{\"name\":\"Default\"}}"));
        assertThat(json.made(networks, "{\"id\":\"" + network + "\"}")
                        .path("status")
                        .asText())
                .isEqualTo("operational");
        api.sql("update host_seen set status = 'UP'");
        assertThat(json.get(networks + "/" + network).path("status").asText()).isEqualTo("non_operational");
        assertThat(json.get(networks + "/" + lan).path("status").asText()).isEqualTo("operational");
        assertThat(json.changed(networks + "/" + network, "{\"required\":\"false\"}")
                        .path("status")
                        .asText())
                .isEqualTo("operational");
    }

    @Test
    void figuresOfACardAreRatesAndSums() {
        JsonNode figures =
                json.get(NICS + "/" + id(nic("eth0")) + "/statistics").path("statistic");
        assertThat(figures.findValuesAsText("name"))
                .containsExactly(
                        "data.current.rx",
                        "data.current.tx",
                        "data.current.rx.bps",
                        "data.current.tx.bps",
                        "errors.total.rx",
                        "errors.total.tx",
                        "data.total.rx",
                        "data.total.tx");
        assertThat(figures.get(2).toString()).contains("\"datum\":800", "bits_per_second");
        assertThat(figures.get(6).toString()).contains("\"datum\":5000", "counter", "\"bytes\"");
        assertThat(json.get(NICS + "/" + id(nic("eth1")) + "/statistics").path("statistic"))
                .isEmpty();
        assertThat(json.get(NICS + "/" + id(nic("eth0")) + "/linklayerdiscoveryprotocolelements")
                        .path("link_layer_discovery_protocol_element"))
                .isEmpty();
    }

    @Test
    void cardsBearLabels() {
        String labels = NICS + "/" + id(nic("eth0")) + "/networklabels";
        assertThat(id(json.made(labels, "{\"id\":\"green\"}"))).isEqualTo("green");
        assertThat(json.get(labels).toString()).contains("green", id(nic("eth0")));
        refused(409, json.post(NICS + "/" + id(nic("eth3")) + "/networklabels", "{\"id\":\"green\"}"), "eth0");
        refused(409, json.post(NICS + "/" + id(nic("eth1")) + "/networklabels", "{\"id\":\"blue\"}"), "eth1");
        refused(409, json.post(NICS + "/" + id(nic("bond0.7")) + "/networklabels", "{\"id\":\"blue\"}"), "tagged");
        refused(400, json.post(labels, "{\"id\":\"a b\"}"), "a b");
        refused(403, guest.post(labels, "{\"id\":\"blue\"}"), "");
        assertThat(json.post(NICS + "/" + UUID.randomUUID() + "/networklabels", "{\"id\":\"blue\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(json.delete(labels + "/green").statusCode()).isEqualTo(200);
        assertThat(json.status(labels + "/green")).isEqualTo(404);
        assertThat(api.count("select count(*) from event where name in ('LABEL_NIC', 'UNLABEL_NIC')"))
                .isEqualTo(2);
    }

    @Test
    void sharesOfACardServeWhomTheyMay() {
        String card = NICS + "/" + id(nic("eth3"));
        assertThat(json.get(card).has("virtual_functions_configuration")).isFalse();
        assertThat(json.get(card + "?all_content=true")
                        .path("virtual_functions_configuration")
                        .toString())
                .contains(
                        "\"all_networks_allowed\":\"true\"",
                        "\"max_number_of_virtual_functions\":\"8\"",
                        "\"number_of_virtual_functions\":\"1\"");
        String networks = card + "/virtualfunctionallowednetworks";
        String body = "{\"id\":\"" + lan + "\"}";
        refused(409, json.post(networks, body), "all networks");
        String share = card + "/updatevirtualfunctionsconfiguration";
        assertThat(json.post(share, "{\"virtual_functions_configuration\":{\"all_networks_allowed\":\"false\"}}")
                        .statusCode())
                .isEqualTo(200);
        refused(
                400,
                json.post(share, "{\"virtual_functions_configuration\":{\"number_of_virtual_functions\":\"2\"}}"),
                "number_of_virtual_functions");
        assertThat(id(json.made(networks, body))).isEqualTo(lan);
        refused(409, json.post(networks, body), "already");
        refused(409, json.post(networks, "{\"id\":\"" + UUID.randomUUID() + "\"}"), "does not use");
        assertThat(id(json.get(networks + "/" + lan))).isEqualTo(lan);
        assertThat(json.delete(networks + "/" + lan).statusCode()).isEqualTo(200);
        assertThat(json.delete(networks + "/" + lan).statusCode()).isEqualTo(404);
        String labels = card + "/virtualfunctionallowedlabels";
        json.made(labels, "{\"id\":\"red\"}");
        assertThat(json.get(labels).toString()).contains("red");
        assertThat(json.delete(labels + "/red").statusCode()).isEqualTo(200);
        refused(409, json.post(NICS + "/" + id(nic("eth0")) + "/virtualfunctionallowednetworks", body), "eth0");
        refused(403, guest.post(networks, body), "");
    }

    private static JsonNode nic(String name) {
        for (JsonNode nic : json.get(NICS).path("host_nic")) {
            if (nic.path("name").asText().equals(name)) {
                return nic;
            }
        }
        throw new AssertionError(name);
    }

    private static String id(JsonNode object) {
        return object.path("id").asText();
    }

    private static void refused(int status, HttpResponse<String> answer, String why) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(why);
    }
}
