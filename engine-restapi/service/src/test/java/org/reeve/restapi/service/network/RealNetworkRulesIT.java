package org.reeve.restapi.service.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reeve.restapi.service.testing.JsonClient;
import org.reeve.restapi.service.testing.RealApi;

/** What networks, vNIC profiles and MAC pools may be, and what is refused, from the request to the rows. */
class RealNetworkRulesIT {

    private static final UUID GUEST = new UUID(0, 80);
    private static final String USUAL_FILTER = "d2370ab4-fee3-11e9-a310-8c1645ce738e";

    private static RealApi api;
    private static JsonClient json;
    private static JsonClient guest;

    @BeforeAll
    static void start() {
        api = new RealApi();
        json = new JsonClient(api.client());
        guest = api.stranger(GUEST);
        api.sql("delete from permission where object_type = 'VNIC_PROFILE'");
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void aNetworkReadsBackAsItWasWritten() {
        JsonNode made = network(
                """
                "name":"full","description":"d","comment":"c","mtu":"1400","vlan":{"id":"100"},"stp":"true","port_isolation":"true",
                "dns_resolver_configuration":{"name_servers":{"name_server":["8.8.8.8","2001:db8::1"]}}""");
        assertThat(made.path("dns_resolver_configuration").path("name_servers").toString())
                .contains("8.8.8.8", "2001:db8::1");
        String path = "/api/networks/" + id(made);
        JsonNode changed = json.changed(
                path,
                """
                {"name":"fuller","mtu":"0","vlan":{},"stp":"false",
                 "dns_resolver_configuration":{"name_servers":{"name_server":["1.1.1.1"]}}}""");
        assertThat(changed.path("name").asText()).isEqualTo("fuller");
        assertThat(changed.path("comment").asText()).isEqualTo("c");
        assertThat(changed.has("vlan")).isFalse();
        assertThat(changed.path("port_isolation").asText()).isEqualTo("true");
        assertThat(changed.path("dns_resolver_configuration").toString()).contains("1.1.1.1");
        assertThat(json.get(path).path("stp").asText()).isEqualTo("false");
    }

    @Test
    void whatANetworkCannotBeIsRefused() {
        network("\"name\":\"tagged\",\"vlan\":{\"id\":\"200\"}");
        refused(409, add("\"name\":\"other\",\"vlan\":{\"id\":\"200\"}"), "tagged");
        refused(409, add("\"name\":\"tagged\""), "already");
        refused(409, add("\"name\":\"bond0\""), "bond");
        refused(409, add("\"name\":\"storage\",\"stp\":\"true\",\"usages\":{\"usage\":[]}"), "STP");
        refused(409, add("\"name\":\"storage\",\"port_isolation\":\"true\",\"usages\":{\"usage\":[]}"), "isolated");
        refused(400, add("\"name\":\"wide\",\"mtu\":\"70000\""), "MTU");
        refused(400, add("\"name\":\"wide\",\"vlan\":{\"id\":\"4095\"}"), "VLAN");
        refused(
                400,
                add(
                        "\"name\":\"named\",\"dns_resolver_configuration\":{\"name_servers\":{\"name_server\":[\"dns.example.com\"]}}"),
                "dns.example.com");
        String path = "/api/networks/" + id(network("\"name\":\"stays\""));
        refused(409, json.put(path, "{\"port_isolation\":\"true\"}"), "stays");
        refused(409, json.put(path, "{\"data_center\":{\"id\":\"" + UUID.randomUUID() + "\"}}"), "data center");
        refused(409, json.put(path, "{\"vlan\":{\"id\":\"200\"}}"), "tagged");
    }

    @Test
    void aNetworkBearsOneLabel() {
        String path = "/api/networks/" + id(network("\"name\":\"labelled\""));
        JsonNode label = json.made(path + "/networklabels", "{\"id\":\"rack-3\"}");
        assertThat(id(label)).isEqualTo("rack-3");
        assertThat(label.path("network").path("href").asText()).isEqualTo("/ovirt-engine" + path);
        assertThat(json.get(path + "/networklabels").toString()).contains("rack-3");
        assertThat(id(json.get(path + "/networklabels/rack-3"))).isEqualTo("rack-3");
        refused(409, json.post(path + "/networklabels", "{\"id\":\"rack-4\"}"), "already");
        refused(403, guest.post(path + "/networklabels", "{\"id\":\"rack-4\"}"), "");
        assertThat(json.delete(path + "/networklabels/rack-4").statusCode()).isEqualTo(404);
        assertThat(json.delete(path + "/networklabels/rack-3").statusCode()).isEqualTo(200);
        assertThat(json.status(path + "/networklabels/rack-3")).isEqualTo(404);
        refused(400, json.post(path + "/networklabels", "{\"id\":\"no blanks\"}"), "no blanks");
        assertThat(api.count("select count(*) from event where name in ('LABEL_NETWORK', 'UNLABEL_NETWORK')"))
                .isEqualTo(2);
        assertThat(guest.status(path + "/networklabels")).isEqualTo(404);
    }

    @Test
    void networksAndProfilesAreLimited() {
        String dataCenter = id(json.get("/api/datacenters").path("data_center").get(0));
        String qoss = "/api/datacenters/" + dataCenter + "/qoss";
        String onHost = id(
                json.made(qoss, "{\"name\":\"host\",\"type\":\"hostnetwork\",\"outbound_average_linkshare\":\"10\"}"));
        String onCard = id(
                json.made(
                        qoss,
                        "{\"name\":\"card\",\"type\":\"network\",\"inbound_average\":\"10\",\"inbound_peak\":\"10\",\"inbound_burst\":\"10\"}"));
        JsonNode network = network("\"name\":\"limited\",\"qos\":{\"id\":\"" + onHost + "\"}");
        assertThat(network.path("qos").path("href").asText()).isEqualTo("/ovirt-engine" + qoss + "/" + onHost);
        String path = "/api/networks/" + id(network);
        refused(409, json.put(path, "{\"qos\":{\"id\":\"" + onCard + "\"}}"), onCard);
        assertThat(json.changed(path, "{\"qos\":{}}").has("qos")).isFalse();
        JsonNode profile = profile(id(network), "\"name\":\"slow\",\"qos\":{\"id\":\"" + onCard + "\"}");
        assertThat(id(profile.path("qos"))).isEqualTo(onCard);
        refused(409, addProfile(id(network), "\"name\":\"x\",\"qos\":{\"id\":\"" + onHost + "\"}"), onHost);
        refused(
                409,
                addProfile(
                        id(network),
                        "\"name\":\"x\",\"pass_through\":{\"mode\":\"enabled\"},\"qos\":{\"id\":\"" + onCard + "\"}"),
                "limited");
        assertThat(json.changed("/api/vnicprofiles/" + id(profile), "{\"qos\":{}}")
                        .has("qos"))
                .isFalse();
    }

    @Test
    void anOptionalNetworkThatBecomesTheManagementNetworkIsRequired() {
        String dataCenter = id(json.get("/api/datacenters").path("data_center").get(0));
        JsonNode cluster =
                json.made("/api/clusters", "{\"name\":\"moving\",\"data_center\":{\"id\":\"" + dataCenter + "\"}}");
        String networks = "/api/clusters/" + id(cluster) + "/networks";
        String network = id(network("\"name\":\"next\""));
        json.made(networks, "{\"id\":\"" + network + "\",\"required\":\"false\"}");
        JsonNode use = json.changed(networks + "/" + network, "{\"usages\":{\"usage\":[\"management\"]}}");
        assertThat(use.path("required").asText()).isEqualTo("true");
        assertThat(use.path("usages").toString()).contains("management");
    }

    @Test
    void theManagementNetworkIsRequired() {
        String networks =
                "/api/clusters/" + id(json.get("/api/clusters").path("cluster").get(0)) + "/networks";
        String management =
                networks + "/" + id(json.get(networks).path("network").get(0));
        refused(409, json.put(management, "{\"required\":\"false\"}"), "required");
        assertThat(json.changed(management, "{\"display\":\"true\"}")
                        .path("display")
                        .asText())
                .isEqualTo("true");
        refused(409, json.delete(management), "stays");
    }

    @Test
    void filtersAreThoseOfLibvirt() {
        JsonNode filters = json.get("/api/networkfilters").path("network_filter");
        assertThat(filters).hasSize(19);
        JsonNode usual = json.get("/api/networkfilters/" + USUAL_FILTER);
        assertThat(usual.path("name").asText()).isEqualTo("vdsm-no-mac-spoofing");
        assertThat(usual.path("version").path("major").asText()).isEqualTo("3");
        assertThat(json.status("/api/networkfilters/" + UUID.randomUUID())).isEqualTo(404);
    }

    @Test
    void profilesFilterUnlessTheyPassThrough() {
        String network = id(network("\"name\":\"profiled\""));
        JsonNode usual = profile(network, "\"name\":\"usual\"");
        assertThat(id(usual.path("network_filter"))).isEqualTo(USUAL_FILTER);
        String path = "/api/vnicprofiles/" + id(usual);
        assertThat(json.changed(path, "{\"network_filter\":{\"name\":\"clean-traffic\"}}")
                        .path("network_filter")
                        .path("href")
                        .asText())
                .startsWith("/ovirt-engine/api/networkfilters/");
        assertThat(json.changed(path, "{\"network_filter\":{}}").has("network_filter"))
                .isFalse();
        refused(409, json.put(path, "{\"network_filter\":{\"id\":\"" + UUID.randomUUID() + "\"}}"), "filter");

        JsonNode direct = profile(
                network,
                "\"name\":\"direct\",\"pass_through\":{\"mode\":\"enabled\"},\"failover\":{\"id\":\"" + id(usual)
                        + "\"}");
        assertThat(direct.has("network_filter")).isFalse();
        assertThat(id(direct.path("failover"))).isEqualTo(id(usual));
        refused(409, json.delete(path), "direct");
        refused(409, addProfile(network, "\"name\":\"x\",\"failover\":{\"id\":\"" + id(usual) + "\"}"), "fall back");
        refused(
                409,
                addProfile(
                        network, "\"name\":\"x\",\"pass_through\":{\"mode\":\"enabled\"},\"port_mirroring\":\"true\""),
                "mirrored");
        assertThat(json.changed("/api/vnicprofiles/" + id(direct), "{\"failover\":{}}")
                        .has("failover"))
                .isFalse();
        assertThat(json.delete(path).statusCode()).isEqualTo(200);
    }

    @Test
    void profilesHaveTheirPropertiesAndTheirNetwork() {
        String network = id(network("\"name\":\"custom\""));
        String group = UUID.randomUUID().toString();
        JsonNode made = profile(
                network,
                "\"name\":\"p\",\"custom_properties\":{\"custom_property\":[{\"name\":\"SecurityGroups\",\"value\":\""
                        + group + "\"}]}");
        assertThat(made.path("custom_properties").toString()).contains("SecurityGroups", group);
        String path = "/api/vnicprofiles/" + id(made);
        refused(
                409,
                json.put(
                        path,
                        "{\"custom_properties\":{\"custom_property\":[{\"name\":\"colour\",\"value\":\"red\"}]}}"),
                "colour");
        refused(
                409,
                json.put(
                        path,
                        "{\"custom_properties\":{\"custom_property\":[{\"name\":\"SecurityGroups\",\"value\":\"red\"}]}}"),
                "red");
        refused(409, json.put(path, "{\"network\":{\"id\":\"" + UUID.randomUUID() + "\"}}"), "another network");
        refused(403, guest.put(path, "{\"description\":\"x\"}"), "");
        assertThat(guest.status(path)).isEqualTo(404);
        String below = "/api/networks/" + network + "/vnicprofiles/" + id(made);
        assertThat(id(json.get(below))).isEqualTo(id(made));
        assertThat(json.status("/api/networks/" + UUID.randomUUID() + "/vnicprofiles/" + id(made)))
                .isEqualTo(404);
        json.made(
                below + "/permissions",
                "{\"role\":{\"name\":\"VnicProfileUser\"},\"user\":{\"id\":\"" + GUEST + "\"}}");
        assertThat(guest.status(path)).isEqualTo(200);
    }

    @Test
    void aMacPoolChangesWithinTheRules() {
        String range = "\"ranges\":{\"range\":[{\"from\":\"02:00:00:00:00:00\",\"to\":\"02:00:00:00:00:ff\"}]}";
        JsonNode made = json.made("/api/macpools", "{\"name\":\"one\"," + range + "}");
        String path = "/api/macpools/" + id(made);
        JsonNode changed = json.changed(
                path,
                """
                {"name":"uno","description":"d","allow_duplicates":"true",
                 "ranges":{"range":[{"from":"02:00:00:00:01:00","to":"02:00:00:00:01:ff"},{"from":"02:00:00:00:03:00","to":"02:00:00:00:03:0f"}]}}""");
        assertThat(changed.path("name").asText()).isEqualTo("uno");
        assertThat(changed.path("allow_duplicates").asText()).isEqualTo("true");
        assertThat(changed.path("ranges").path("range")).hasSize(2);
        assertThat(api.count("select count(*) from event where name = 'MAC_POOL_EDIT_SUCCESS' and text like '%uno%'"))
                .isEqualTo(1);

        refused(409, json.post("/api/macpools", "{\"name\":\"uno\"," + range + "}"), "uno");
        refused(
                409,
                json.post(
                        "/api/macpools",
                        "{\"name\":\"two\",\"ranges\":{\"range\":[{\"from\":\"02:00:00:00:01:f0\",\"to\":\"02:00:00:00:02:00\"}]}}"),
                "uno");
        refused(
                409,
                json.put(
                        path,
                        "{\"ranges\":{\"range\":[{\"from\":\"02:00:00:00:05:00\",\"to\":\"02:00:00:00:05:ff\"},"
                                + "{\"from\":\"02:00:00:00:05:80\",\"to\":\"02:00:00:00:06:00\"}]}}"),
                "each other");
        refused(
                409,
                json.put(
                        path,
                        "{\"ranges\":{\"range\":[{\"from\":\"01:00:00:00:00:00\",\"to\":\"01:00:00:00:00:ff\"}]}}"),
                "01:00:00:00:00:00");
        refused(
                400,
                json.put(path, "{\"ranges\":{\"range\":[{\"from\":\"nonsense\",\"to\":\"02:00:00:00:00:ff\"}]}}"),
                "");
        refused(409, json.put(path, "{\"default_pool\":\"true\"}"), "default");
        refused(403, guest.put(path, "{\"name\":\"mine\"}"), "");
        assertThat(json.put("/api/macpools/" + UUID.randomUUID(), "{\"name\":\"x\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(json.delete(path).statusCode()).isEqualTo(200);
    }

    @Test
    void addressesThatAreInUseTwiceStaySo() {
        String pool = id(
                json.made(
                        "/api/macpools",
                        "{\"name\":\"twice\",\"allow_duplicates\":\"true\",\"ranges\":{\"range\":[{\"from\":\"06:00:00:00:00:00\",\"to\":\"06:00:00:00:00:ff\"}]}}"));
        String vm = id(json.made(
                "/api/vms",
                "{\"name\":\"twin\",\"cluster\":{\"name\":\"Default\"},\"template\":{\"name\":\"Blank\"}}"));
        for (int i = 1; i < 3; i++) {
            UUID nic = new UUID(80, i);
            api.sql(
                    "insert into nic (id, vm_id, name, mac) values (?, ?, ?, '06:00:00:00:00:01')",
                    nic,
                    UUID.fromString(vm),
                    "nic" + i);
            api.sql(
                    "insert into mac_use (nic_id, mac_pool_id, mac, duplicate) values (?, ?, '06:00:00:00:00:01', true)",
                    nic,
                    UUID.fromString(pool));
        }
        refused(409, json.put("/api/macpools/" + pool, "{\"allow_duplicates\":\"false\"}"), "twice");
        refused(409, json.delete("/api/macpools/" + pool), "in use");
        api.sql("delete from nic where id = ?", new UUID(80, 2));
        assertThat(json.changed("/api/macpools/" + pool, "{\"allow_duplicates\":\"false\"}")
                        .path("allow_duplicates")
                        .asText())
                .isEqualTo("false");
    }

    private static JsonNode network(String members) {
        HttpResponse<String> answer = add(members);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JsonClient.read(answer);
    }

    private static HttpResponse<String> add(String members) {
        return json.post("/api/networks", "{" + members + ",\"data_center\":{\"name\":\"Default\"}}");
    }

    private static JsonNode profile(String network, String members) {
        HttpResponse<String> answer = addProfile(network, members);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JsonClient.read(answer);
    }

    private static HttpResponse<String> addProfile(String network, String members) {
        return json.post("/api/vnicprofiles", "{" + members + ",\"network\":{\"id\":\"" + network + "\"}}");
    }

    private static String id(JsonNode object) {
        return object.path("id").asText();
    }

    private static void refused(int status, HttpResponse<String> answer, String why) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(why);
    }
}
