package org.reeve.restapi.service.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reeve.restapi.service.testing.Client;
import org.reeve.restapi.service.testing.JsonClient;
import org.reeve.restapi.service.testing.RealApi;

/** Templates, instance types and what they refer to, from the request to the rows. */
class RealTemplatesIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BLANK = "/api/templates/00000000-0000-0000-0000-000000000000";

    private static final String[] JSON_BOTH = {"Content-Type", "application/json", "Accept", "application/json"};

    private static RealApi api;
    private static Client client;

    @BeforeAll
    static void start() {
        api = new RealApi();
        client = api.client();
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void aTemplateHasWhatItsMachineHas() throws IOException {
        String vm = machine("pattern", ",\"memory\":\"536870912\",\"os\":{\"type\":\"rhel_9x64\"}");
        made("/api/vms/" + vm + "/nics", "{\"name\":\"nic1\"}");
        made("/api/vms/" + vm + "/watchdogs", "{\"model\":\"i6300esb\",\"action\":\"reset\"}");
        JsonNode template =
                made("/api/templates", "{\"name\":\"made\",\"description\":\"d\",\"vm\":{\"id\":\"" + vm + "\"}}");
        String path = "/api/templates/" + template.path("id").asText();
        assertThat(template.path("memory").asText()).isEqualTo("536870912");
        assertThat(template.path("os").path("type").asText()).isEqualTo("rhel_9x64");
        assertThat(template.path("status").asText()).isEqualTo("ok");
        assertThat(template.path("version").path("version_number").asText()).isEqualTo("1");
        JsonNode nic = get(path + "/nics").path("nic").get(0);
        assertThat(nic.path("name").asText()).isEqualTo("nic1");
        assertThat(nic.has("mac")).isFalse();
        assertThat(get(path + "/watchdogs").path("watchdog")).hasSize(1);
        assertThat(get(path + "/cdroms").path("cdrom")).hasSize(1);
        assertThat(get(path + "/diskattachments").path("disk_attachment")).isEmpty();

        String copy = machineOf("copied", "made");
        assertThat(get("/api/vms/" + copy).path("memory").asText()).isEqualTo("536870912");
        assertThat(get("/api/vms/" + copy + "/watchdogs").path("watchdog")).hasSize(1);
        refused(delete(path), 409, "copied");
    }

    @Test
    void templatesAreChangedAndRemoved() throws IOException {
        String path = template("changing");
        put(
                path,
                "{\"name\":\"changed\",\"comment\":\"c\",\"memory\":\"268435456\",\"memory_policy\":{\"max\":\"536870912\"},\"delete_protected\":\"true\"}");
        JsonNode read = get(path);
        assertThat(read.path("name").asText()).isEqualTo("changed");
        assertThat(read.path("comment").asText()).isEqualTo("c");
        assertThat(read.path("memory").asText()).isEqualTo("268435456");
        refused(delete(path), 409, "protected");
        put(path, "{\"delete_protected\":\"false\"}");
        assertThat(delete(path).statusCode()).isEqualTo(200);
        assertThat(client.get(path).statusCode()).isEqualTo(404);
        assertThat(api.count("select count(*) from event where code = 251")).isPositive();
    }

    @Test
    void whereMachinesOfATemplateRunIsTheAdministratorsAffair() throws IOException {
        String path = template("governed");
        String owner = Client.basic(api.user("template-owner", "TemplateOwner"), "secret:1");
        String pins = "{\"cpu\":{\"cpu_tune\":{\"vcpu_pins\":{\"vcpu_pin\":[{\"vcpu\":\"0\",\"cpu_set\":\"0\"}]}}}}";
        String properties =
                "{\"custom_properties\":{\"custom_property\":[{\"name\":\"sap_agent\",\"value\":\"true\"}]}}";
        assertThat(as(owner, path, "{\"description\":\"mine\"}")).isEqualTo(200);
        assertThat(as(owner, path, pins)).isEqualTo(403);
        assertThat(as(owner, path, properties)).isEqualTo(403);
        put(path, pins);
        put(path, properties);
    }

    private static int as(String authorization, String path, String body) {
        return new JsonClient(client, authorization).put(path, body).statusCode();
    }

    @Test
    void versionsShareAName() throws IOException {
        String base = template("versioned");
        String vm = machine("for-version", "");
        JsonNode second = made(
                "/api/templates",
                "{\"name\":\"versioned\",\"vm\":{\"id\":\"%s\"},\"version\":{\"base_template\":{\"id\":\"%s\"},\"version_name\":\"two\"}}"
                        .formatted(vm, base.substring(base.lastIndexOf('/') + 1)));
        assertThat(second.path("version").path("version_number").asText()).isEqualTo("2");
        assertThat(second.path("version").path("version_name").asText()).isEqualTo("two");
        refused(delete(base), 409, "versions");
        put(base, "{\"name\":\"renamed\"}");
        assertThat(get("/api/templates/" + second.path("id").asText())
                        .path("name")
                        .asText())
                .isEqualTo("renamed");
        refused(post("/api/templates", "{\"name\":\"renamed\",\"vm\":{\"id\":\"" + vm + "\"}}"), 409, "taken");
    }

    @Test
    void blankStays() throws IOException {
        refused(delete(BLANK), 409, "Blank");
        refused(client.send("PUT", BLANK, "{\"name\":\"x\"}", JSON_BOTH), 409, "Blank");
        refused(post("/api/templates", "{\"name\":\"x\"}"), 400, "vm");
        refused(post("/api/templates", "{\"name\":\"x\",\"vm\":{\"id\":\"" + UUID.randomUUID() + "\"}}"), 404, "vm");
    }

    @Test
    void cardsAndScreensOfATemplateComeAndGo() throws IOException {
        String path = template("fitted");
        String nic = path + "/nics/"
                + made(path + "/nics", "{\"name\":\"a\",\"interface\":\"e1000\"}")
                        .path("id")
                        .asText();
        refused(post(path + "/nics", "{\"name\":\"a\"}"), 409, "a");
        refused(post(path + "/nics", "{\"name\":\"b\",\"mac\":{\"address\":\"02:00:00:00:00:01\"}}"), 400, "MAC");
        put(nic, "{\"name\":\"c\",\"linked\":\"false\"}");
        assertThat(get(nic).path("name").asText()).isEqualTo("c");
        assertThat(get(nic).path("interface").asText()).isEqualTo("e1000");
        assertThat(get(nic).path("linked").asText()).isEqualTo("false");
        assertThat(delete(nic).statusCode()).isEqualTo(200);
        assertThat(client.get(nic).statusCode()).isEqualTo(404);

        String consoles = path + "/graphicsconsoles";
        assertThat(get(consoles)
                        .path("graphics_console")
                        .get(0)
                        .path("protocol")
                        .asText())
                .isEqualTo("vnc");
        made(consoles, "{\"protocol\":\"spice\"}");
        refused(post(consoles, "{\"protocol\":\"spice\"}"), 409, "spice");
        assertThat(delete(consoles + "/766e63").statusCode()).isEqualTo(200);
        assertThat(get(consoles).path("graphics_console")).hasSize(1);
        assertThat(client.get(consoles + "/766e63").statusCode()).isEqualTo(404);
    }

    @Test
    void instanceTypesAreSizes() throws IOException {
        assertThat(get("/api/instancetypes").path("instance_type"))
                .extracting(type -> type.path("name").asText())
                .contains("Tiny", "Small", "Medium", "Large", "XLarge");
        assertThat(get("/api/templates").path("template"))
                .extracting(type -> type.path("name").asText())
                .doesNotContain("Tiny");
        JsonNode added = made(
                "/api/instancetypes",
                "{\"name\":\"Huge\",\"memory\":\"34359738368\",\"cpu\":{\"topology\":{\"sockets\":\"8\"}}}");
        String path = "/api/instancetypes/" + added.path("id").asText();
        assertThat(added.path("memory").asText()).isEqualTo("34359738368");
        assertThat(added.path("cpu").path("topology").path("sockets").asText()).isEqualTo("8");
        refused(post("/api/instancetypes", "{\"name\":\"Huge\"}"), 409, "taken");
        put(path, "{\"description\":\"d\"}");
        made(path + "/nics", "{\"name\":\"nic1\"}");
        made(path + "/watchdogs", "{\"model\":\"i6300esb\",\"action\":\"none\"}");
        assertThat(get(path).path("description").asText()).isEqualTo("d");
        assertThat(get(path + "/nics").path("nic")).hasSize(1);
        assertThat(delete(path).statusCode()).isEqualTo(200);
        assertThat(client.get(path).statusCode()).isEqualTo(404);
        assertThat(client.get(BLANK.replace("templates", "instancetypes")).statusCode())
                .isEqualTo(404);
    }

    /** Everything says whose it is, and of what kind that is. */
    @Test
    void partsNameTheirOwner() throws IOException {
        String type = "/api/instancetypes/"
                + made("/api/instancetypes", "{\"name\":\"Owner\"}").path("id").asText();
        made(type + "/nics", "{\"name\":\"nic1\"}");
        made(type + "/watchdogs", "{\"model\":\"i6300esb\",\"action\":\"none\"}");
        for (JsonNode part : List.of(
                get(type + "/nics").path("nic").path(0),
                get(type + "/watchdogs").path("watchdog").path(0),
                get(type + "/graphicsconsoles").path("graphics_console").path(0))) {
            assertThat(part.path("instance_type").path("href").asText()).isEqualTo("/ovirt-engine" + type);
            assertThat(part.has("template")).isFalse();
        }
        assertThat(get(BLANK + "/graphicsconsoles")
                        .path("graphics_console")
                        .path(0)
                        .path("template")
                        .path("href")
                        .asText())
                .isEqualTo("/ovirt-engine" + BLANK);
        String role = get("/api/roles").path("role").path(0).path("href").asText();
        assertThat(get(role.replace("/ovirt-engine", "") + "/permits").path("permit"))
                .allSatisfy(permit ->
                        assertThat(permit.path("role").path("href").asText()).isEqualTo(role));
    }

    @Test
    void systemsHavePictures() throws IOException {
        JsonNode systems = get("/api/operatingsystems").path("operating_system");
        assertThat(systems)
                .extracting(one -> one.path("name").asText())
                .contains("other", "other_linux", "rhel_9x64", "windows_2022");
        JsonNode first = systems.get(0);
        JsonNode icon = get(first.path("large_icon").path("href").asText().replace("/ovirt-engine", ""));
        assertThat(icon.path("media_type").asText()).isEqualTo("image/png");
        assertThat(Base64.getDecoder().decode(icon.path("data").asText())).startsWith(0x89, 'P', 'N', 'G');
        assertThat(get("/api/operatingsystems/5").path("name").asText()).isEqualTo("other_linux");
        assertThat(client.get("/api/operatingsystems/999").statusCode()).isEqualTo(404);
        assertThat(get("/api/icons").path("icon")).hasSizeGreaterThanOrEqualTo(8);
    }

    private static String template(String name) throws IOException {
        String vm = machine("for-" + name, "");
        return "/api/templates/"
                + made("/api/templates", "{\"name\":\"" + name + "\",\"vm\":{\"id\":\"" + vm + "\"}}")
                        .path("id")
                        .asText();
    }

    private static String machine(String name, String more) throws IOException {
        return made(
                        "/api/vms",
                        "{\"name\":\"%s\",\"cluster\":{\"name\":\"Default\"},\"template\":{\"name\":\"Blank\"}%s}"
                                .formatted(name, more))
                .path("id")
                .asText();
    }

    private static String machineOf(String name, String template) throws IOException {
        return made(
                        "/api/vms",
                        "{\"name\":\"%s\",\"cluster\":{\"name\":\"Default\"},\"template\":{\"name\":\"%s\"}}"
                                .formatted(name, template))
                .path("id")
                .asText();
    }

    private static JsonNode get(String path) throws IOException {
        HttpResponse<String> answer = client.get(path, "Accept", "application/json");
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static JsonNode made(String path, String body) throws IOException {
        HttpResponse<String> answer = post(path, body);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body());
    }

    private static HttpResponse<String> post(String path, String body) {
        return client.send("POST", path, body, JSON_BOTH);
    }

    private static void put(String path, String body) {
        HttpResponse<String> answer = client.send("PUT", path, body, JSON_BOTH);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
    }

    private static HttpResponse<String> delete(String path) {
        return client.send("DELETE", path, "", JSON_BOTH);
    }

    private static void refused(HttpResponse<String> answer, int status, String word) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(word);
    }
}
