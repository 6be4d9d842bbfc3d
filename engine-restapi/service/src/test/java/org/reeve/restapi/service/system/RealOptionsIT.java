package org.reeve.restapi.service.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reeve.restapi.service.testing.JsonClient;
import org.reeve.restapi.service.testing.RealApi;

/** Every option that clients know by name has a value; those which describe the engine say what it does. */
class RealOptionsIT {

    private static RealApi api;
    private static JsonClient client;

    @BeforeAll
    static void start() {
        api = new RealApi();
        client = new JsonClient(api.client());
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    private static List<String> names() throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(
                RealOptionsIT.class.getResourceAsStream("/option-names.txt"), StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        }
    }

    private static String value(String name, String level) {
        JsonNode values = client.get("/api/options/" + name + "?version=" + level)
                .path("values")
                .path("system_option_value");
        assertThat(values).as(name).hasSize(1);
        return values.path(0).path("value").asText();
    }

    @Test
    void noKnownOptionIsUnknown() throws IOException {
        assertThat(names())
                .hasSizeGreaterThan(450)
                .filteredOn(name -> client.status("/api/options/" + name) != 200)
                .isEmpty();
        assertThat(client.status("/api/options/NoSuchOption")).isEqualTo(404);
    }

    @Test
    void migrationPoliciesAreThoseThatClustersTake() throws IOException {
        JsonNode policies = new ObjectMapper().readTree(value("MigrationPolicies", "4.7"));
        assertThat(policies).hasSize(4);
        JsonNode first = policies.path(0);
        assertThat(first.path("id").path("uuid").asText()).isEqualTo("80554327-0569-496b-bdeb-fcbbf52b827b");
        assertThat(first.path("name").asText()).isEqualTo("Minimal downtime");
        assertThat(first.path("maxMigrations").asInt()).isEqualTo(2);
        JsonNode config = first.path("config");
        assertThat(config.path("initialItems").path(0).path("params").path(0).asText())
                .isEqualTo("100");
        assertThat(config.path("convergenceItems")).hasSize(5);
        assertThat(config.path("convergenceItems").path(4).path("stallingLimit").asInt())
                .isEqualTo(6);
        assertThat(config.path("lastItems").path(0).path("action").asText()).isEqualTo("abort");
        assertThat(new ObjectMapper().readTree(value("MigrationPolicies", "4.6")))
                .hasSize(3);
        String cluster =
                client.get("/api/clusters").path("cluster").path(0).path("id").asText();
        for (JsonNode policy : policies) {
            String id = policy.path("id").path("uuid").asText();
            JsonNode changed =
                    client.changed("/api/clusters/" + cluster, "{\"migration\":{\"policy\":{\"id\":\"" + id + "\"}}}");
            assertThat(changed.path("migration").path("policy").path("id").asText())
                    .isEqualTo(id);
        }
    }

    @Test
    void processorsAreThoseOfTheClusterLevels() {
        String types = value("ServerCPUList", "4.7");
        for (JsonNode type :
                client.get("/api/clusterlevels/4.7").path("cpu_types").path("cpu_type")) {
            assertThat(types)
                    .contains(type.path("level").asText() + ":"
                            + type.path("name").asText() + ":");
        }
    }

    @Test
    void propertiesOfMachinesAreThoseTheyTake() {
        assertThat(value("PredefinedVMProperties", "4.7"))
                .contains("sap_agent=^(true|false)$")
                .contains("hugepages=^([0-9]+)$");
    }

    @Test
    void passwordsAreNotTold() {
        assertThat(value("SysPrepDefaultPassword", "4.7")).isEmpty();
        assertThat(value("AttestationTruststorePass", "4.7")).isEmpty();
    }
}
