package org.reeve.restapi.service.vm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reeve.restapi.service.testing.Client;
import org.reeve.restapi.service.testing.Crowd;
import org.reeve.restapi.service.testing.RealApi;

/** What makes no sense of a machine is refused, and who may say what of it; that what is written reads back is in `RealWritingIT`. */
class RealVmFieldsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static RealApi api;
    private static Client client;
    private static String vm;

    @BeforeAll
    static void start() throws IOException {
        api = new RealApi();
        client = api.client();
        new Crowd(api).one();
        vm = "/api/vms/" + made("machine").path("id").asText();
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            400 | {"name":"two words"} | name
            409 | {"name":"vm1"} | named vm1
            400 | {"memory":"2147483648","memory_policy":{"guaranteed":"4294967296"}} | Guaranteed memory
            400 | {"cpu":{"topology":{"sockets":"900"}}} | 710 processors
            400 | {"cpu":{"topology":{"sockets":"1","cores":"1","threads":"9"}}} | threads
            400 | {"cpu":{"topology":{"sockets":"1","cores":"1","threads":"1"},"cpu_tune":{"vcpu_pins":{"vcpu_pin":[{"vcpu":"1","cpu_set":"0"}]}}}} | processors 0 to 0
            400 | {"cpu":{"cpu_tune":{"vcpu_pins":{"vcpu_pin":[{"vcpu":"0","cpu_set":"zero"}]}}}} | 0-3
            400 | {"cpu":{"cpu_tune":{"vcpu_pins":{"vcpu_pin":[{"vcpu":"0","cpu_set":"1"},{"vcpu":"0","cpu_set":"2"}]}}}} | twice
            400 | {"cpu_shares":"300000"} | CPU shares
            400 | {"custom_cpu_model":"a b"} | letters
            400 | {"custom_compatibility_version":{"major":"3","minor":"6"}} | 3.6
            400 | {"custom_properties":{"custom_property":[{"name":"nonsense","value":"x"}]}} | nonsense
            400 | {"custom_properties":{"custom_property":[{"name":"sap_agent","value":"maybe"}]}} | maybe
            400 | {"display":{"monitors":"3"}} | monitors
            400 | {"display":{"keyboard_layout":"klingon"}} | klingon
            400 | {"display":{"disconnect_action":"EXPLODE"}} | disconnect_action
            400 | {"high_availability":{"priority":"101"}} | priority
            409 | {"high_availability":{"enabled":"true"},"placement_policy":{"affinity":"pinned"}} | highly available
            400 | {"io":{"threads":"128"}} | 127
            404 | {"lease":{"storage_domain":{"id":"00000000-0000-0000-0000-00000000abcd"}}} | storage domain
            400 | {"migration":{"custom_parallel_migrations":"300","parallel_migrations_policy":"custom"}} | connections
            400 | {"migration":{"parallel_migrations_policy":"custom"}} | needs one
            400 | {"migration":{"policy":{"id":"00000000-0000-0000-0000-00000000abcd"}}} | migration policy
            400 | {"os":{"kernel":"","initrd":"/i"}} | kernel
            409 | {"bios":{"type":"q35_sea_bios"},"tpm_enabled":"true"} | UEFI
            400 | {"serial_number":{"policy":"custom","value":""}} | serial number
            400 | {"time_zone":{"name":"Mars/Olympus"}} | Mars
            400 | {"os":{"type":"windows_2022"},"time_zone":{"name":"Europe/Berlin"}} | time zone
            400 | {"origin":"moon"} | origin
            400 | {"os":{"type":"beos"}} | beos
            404 | {"small_icon":{"id":"00000000-0000-0000-0000-00000000abcd"}} | icon
            404 | {"instance_type":{"id":"00000000-0000-0000-0000-00000000abcd"}} | instance type
            400 | {"rng_device":{}} | source
            """)
    void refusesWhatMakesNoSense(int status, String body, String why) throws IOException {
        JsonNode before = get(vm);
        HttpResponse<String> answer = put(vm, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(JSON.readTree(answer.body()).path("detail").asText()).contains(why);
        assertThat(get(vm)).isEqualTo(before);
    }

    /** Whoever sends a picture itself gets a small one of it, too; nobody else's is forgotten with it. */
    @Test
    void aPictureThatIsBroughtAlongIsKeptAsLongAsItIsShown() throws IOException {
        String other = "/api/vms/" + made("pictured").path("id").asText();
        String body = "{\"large_icon\":{\"media_type\":\"image/png\",\"data\":\"%s\"}}".formatted(picture(100, 80));
        JsonNode shown = JSON.readTree(put(vm, body).body());
        String large = "/api/icons/" + shown.path("large_icon").path("id").asText();
        String small = "/api/icons/" + shown.path("small_icon").path("id").asText();
        assertThat(get(large).path("data").asText()).isEqualTo(picture(100, 80));
        assertThat(get(small).path("media_type").asText()).isEqualTo("image/png");
        assertThat(small).isNotEqualTo(large);
        assertThat(put(other, body).statusCode()).isEqualTo(200);
        assertThat(put(vm, "{\"large_icon\":{},\"small_icon\":{}}").statusCode())
                .isEqualTo(200);
        assertThat(client.get(large).statusCode()).isEqualTo(200);
        assertThat(client.send("DELETE", other, "").statusCode()).isEqualTo(200);
        assertThat(client.get(large).statusCode()).isEqualTo(404);
        assertThat(client.get(small).statusCode()).isEqualTo(404);
    }

    @Test
    void aPictureThatIsNoneOrTooLargeIsRefused() throws IOException {
        for (String data : List.of(picture(200, 10), picture(10, 121), "AAAA", "?", "")) {
            HttpResponse<String> answer =
                    put(vm, "{\"large_icon\":{\"media_type\":\"image/png\",\"data\":\"%s\"}}".formatted(data));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        }
        assertThat(put(vm, "{\"large_icon\":{\"data\":\"%s\"}}".formatted(picture(9, 9)))
                        .statusCode())
                .isEqualTo(400);
        assertThat(put(vm, "{\"large_icon\":{\"media_type\":\"image/svg\",\"data\":\"%s\"}}".formatted(picture(9, 9)))
                        .statusCode())
                .isEqualTo(400);
    }

    private static String picture(int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
        return Base64.getEncoder().encodeToString(out.toByteArray());
    }

    @Test
    void passwordsOfGuestsAreNeverShown() throws IOException {
        assertThat(put(vm, "{\"initialization\":{\"user_name\":\"u\",\"root_password\":\"geheim\"}}")
                        .body())
                .contains("\"u\"")
                .doesNotContain("geheim");
        assertThat(client.get(vm + "?next_run=true").body()).doesNotContain("geheim");
        assertThat(api.count("select count(*) from event where text like '%geheim%'"))
                .isZero();
    }

    @Test
    void anInstanceTypeSaysHowLargeAMachineIs() throws IOException {
        JsonNode large = JSON.readTree(
                        client.get("/api/instancetypes?search=name%3DLarge", "Accept", "application/json")
                                .body())
                .path("instance_type")
                .get(0);
        HttpResponse<String> answer = client.send(
                "POST",
                "/api/vms",
                "{\"name\":\"sized\",\"cluster\":{\"name\":\"Default\"},\"template\":{\"name\":\"Blank\"},\"instance_type\":{\"id\":\"%s\"}}"
                        .formatted(large.path("id").asText()),
                "Content-Type",
                "application/json",
                "Accept",
                "application/json");
        JsonNode sized = JSON.readTree(answer.body());
        assertThat(sized.path("memory").asText())
                .as(answer.body())
                .isEqualTo(large.path("memory").asText());
        assertThat(sized.path("cpu").path("topology"))
                .isEqualTo(large.path("cpu").path("topology"));
        assertThat(sized.path("instance_type").path("id")).isEqualTo(large.path("id"));
        String path = "/api/vms/" + sized.path("id").asText();
        assertThat(JSON.readTree(put(path, "{\"instance_type\":{}}").body()).has("instance_type"))
                .isFalse();
        String small = sized.path("small_icon").path("id").asText();
        assertThat(client.get("/api/icons/" + small).statusCode()).isEqualTo(200);
    }

    @Test
    void whereAMachineRunsIsTheAdministratorsAffair() throws IOException {
        JsonNode own = made("own");
        api.sql(
                """
                insert into app_user (id, kind, profile, name, external_id, password_hash)
                values (gen_random_uuid(), 'USER', 'internal', 'owner', 'owner', ?)""",
                RealApi.passwordHash());
        api.sql(
                """
                insert into permission (id, role_id, user_id, object_type, object_id)
                select gen_random_uuid(), r.id, u.id, 'VM', ? from app_user u, role r
                where u.name = 'owner' and r.name = 'UserVmManager'""",
                UUID.fromString(own.path("id").asText()));
        String path = "/api/vms/" + own.path("id").asText();
        assertThat(as("owner", path, "{\"description\":\"mine\"}")).isEqualTo(200);
        assertThat(as(
                        "owner",
                        path,
                        JSON.writeValueAsString(JSON.readTree(
                                "{\"name\":\"own\",\"placement_policy\":{\"affinity\":\"migratable\"}}"))))
                .isEqualTo(200);
        assertThat(as(
                        "owner",
                        path,
                        "{\"cpu\":{\"cpu_tune\":{\"vcpu_pins\":{\"vcpu_pin\":[{\"vcpu\":\"0\",\"cpu_set\":\"0\"}]}}}}"))
                .isEqualTo(403);
        assertThat(as(
                        "owner",
                        path,
                        "{\"placement_policy\":{\"hosts\":{\"host\":[{\"id\":\"%s\"}]}}}".formatted(host())))
                .isEqualTo(403);
        assertThat(as(
                        "admin",
                        path,
                        "{\"placement_policy\":{\"hosts\":{\"host\":[{\"id\":\"%s\"}]}}}".formatted(host())))
                .isEqualTo(200);
    }

    private static String host() {
        return api.engine().run(() -> api.engine()
                .sql()
                .first("select id::text from host limit 1", row -> row.getString(1))
                .orElseThrow());
    }

    private static int as(String user, String path, String body) {
        return client.send(
                        "PUT",
                        path,
                        body,
                        "Content-Type",
                        "application/json",
                        "Authorization",
                        Client.basic(user + "@internal", "secret:1"))
                .statusCode();
    }

    @Test
    void aLeaseIsOnAnActiveDataDomain() throws IOException {
        String domain = "{\"lease\":{\"storage_domain\":{\"name\":\"sd1\"}}}";
        assertThat(JSON.readTree(put(vm, domain).body()).toString()).contains("lease");
        assertThat(put(vm, "{\"storage_error_resume_behaviour\":\"auto_resume\"}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(get(vm).path("storage_error_resume_behaviour").asText()).isEqualTo("kill");
        assertThat(JSON.readTree(put(vm, "{\"lease\":{}}").body()).has("lease")).isFalse();
    }

    @Test
    void whatARunningGuestCannotBeGivenWaitsForItsNextStart() throws IOException {
        String running = "/api/vms/" + made("running").path("id").asText();
        UUID id = UUID.fromString(running.substring("/api/vms/".length()));
        api.sql("update vm_seen set status = 'UP', host_id = (select id from host limit 1) where vm_id = ?", id);
        JsonNode changed = JSON.readTree(
                put(running, "{\"soundcard_enabled\":\"true\",\"start_paused\":\"true\",\"description\":\"now\"}")
                        .body());
        assertThat(changed.path("next_run_configuration_exists").asText()).isEqualTo("true");
        assertThat(changed.path("soundcard_enabled").asText()).isEqualTo("false");
        assertThat(changed.path("start_paused").asText()).isEqualTo("true");
        assertThat(changed.path("description").asText()).isEqualTo("now");
        assertThat(get(running + "?next_run=true").path("soundcard_enabled").asText())
                .isEqualTo("true");
        put(running, "{\"soundcard_enabled\":\"false\"}");
        assertThat(get(running).path("next_run_configuration_exists").asText()).isEqualTo("false");
        put(running, "{\"io\":{\"threads\":\"2\"}}");
        api.sql("update vm_seen set status = 'DOWN', host_id = null where vm_id = ?", id);
        JsonNode down = get(running);
        assertThat(down.path("io").path("threads").asText()).isEqualTo("2");
        assertThat(down.path("next_run_configuration_exists").asText()).isEqualTo("false");
    }

    private static JsonNode made(String name) throws IOException {
        HttpResponse<String> answer = client.send(
                "POST",
                "/api/vms",
                "{\"name\":\"%s\",\"cluster\":{\"name\":\"Default\"},\"template\":{\"name\":\"Blank\"},\"memory\":\"1073741824\"}"
                        .formatted(name),
                "Content-Type",
                "application/json",
                "Accept",
                "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body());
    }

    private static HttpResponse<String> put(String path, String body) {
        return client.send("PUT", path, body, "Content-Type", "application/json", "Accept", "application/json");
    }

    private static JsonNode get(String path) throws IOException {
        HttpResponse<String> answer = client.get(path, "Accept", "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
