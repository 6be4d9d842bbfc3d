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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reeve.restapi.service.testing.Client;
import org.reeve.restapi.service.testing.Crowd;
import org.reeve.restapi.service.testing.RealApi;

/** Every member of a machine that a client can set: what is written is read back, and what makes no sense is refused. */
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

    /** The body is sent, and comes back as it was sent. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            {"name":"renamed","description":"d","comment":"c"}
            {"memory":"2147483648","memory_policy":{"guaranteed":"1073741824","max":"4294967296","ballooning":"false"}}
            {"cpu":{"topology":{"sockets":"2","cores":"2","threads":"2"},"mode":"host_passthrough"}}
            {"cpu":{"cpu_tune":{"vcpu_pins":{"vcpu_pin":[{"vcpu":"0","cpu_set":"0-3,^2"}]}}},"cpu_pinning_policy":"manual"}
            {"cpu":{"cpu_tune":{"vcpu_pins":{}}},"cpu_pinning_policy":"none"}
            {"cpu_pinning_policy":"dedicated"}
            {"cpu_shares":"1024"}
            {"custom_cpu_model":"Skylake-Client","custom_emulated_machine":"pc-q35-rhel8.6.0"}
            {"custom_compatibility_version":{"major":"4","minor":"7"}}
            {"custom_properties":{"custom_property":[{"name":"sap_agent","value":"true"},{"name":"viodiskcache","value":"none"}]}}
            {"delete_protected":"true","stateless":"true","start_paused":"true"}
            {"delete_protected":"false","stateless":"false","start_paused":"false"}
            {"display":{"type":"spice","monitors":"2","keyboard_layout":"de","smartcard_enabled":"true","video_type":"qxl"}}
            {"display":{"copy_paste_enabled":"false","file_transfer_enabled":"false","allow_override":"true"}}
            {"display":{"disconnect_action":"SHUTDOWN","disconnect_action_delay":"5"}}
            {"high_availability":{"enabled":"true","priority":"50"}}
            {"initialization":{"host_name":"guest","domain":"example.org","user_name":"root","dns_servers":"192.0.2.1"}}
            {"initialization":{"authorized_ssh_keys":"ssh-rsa AAAA","custom_script":"runcmd:","timezone":"Europe/Berlin"}}
            {"initialization":{"nic_configurations":{"nic_configuration":[{"name":"eth0","boot_protocol":"static","ip":{"address":"192.0.2.5","netmask":"255.255.255.0"}}]}}}
            {"initialization":{"system_locale":"en_US","user_locale":"de_DE","input_locale":"fr","ui_language":"it","org_name":"o"}}
            {"initialization":{"cloud_init_network_protocol":"eni","regenerate_ssh_keys":"true","windows_license_key":"k"}}
            {"io":{"threads":"4"},"multi_queues_enabled":"false"}
            {"migration":{"auto_converge":"true","compressed":"false","encrypted":"true","policy":{"id":"80554327-0569-496b-bdeb-fcbbf52b827b"}}}
            {"migration":{"parallel_migrations_policy":"custom","custom_parallel_migrations":"4"}}
            {"migration":{"parallel_migrations_policy":"disabled"}}
            {"migration_downtime":"500"}
            {"small_icon":{"id":"2af7b128-084e-345d-b00f-2c46fad14ac7"},"large_icon":{"id":"77ab5f17-16de-38af-b280-5417440588a5"}}
            {"migration_downtime":"-1"}
            {"origin":"vmware"}
            {"os":{"type":"rhel_9x64","boot":{"devices":{"device":["network","hd"]}}}}
            {"os":{"kernel":"/boot/k","initrd":"/boot/i","cmdline":"quiet","custom_kernel_cmdline":"iommu=on"}}
            {"bios":{"type":"q35_ovmf","boot_menu":{"enabled":"true"}},"tpm_enabled":"true"}
            {"payloads":{"payload":[{"type":"cdrom","volume_id":"label","files":{"file":[{"name":"a","content":"b"}]}}]}}
            {"placement_policy":{"affinity":"user_migratable"}}
            {"rng_device":{"source":"hwrng","rate":{"bytes":"1024","period":"500"}}}
            {"serial_number":{"policy":"custom","value":"abc-1"}}
            {"serial_number":{"policy":"host"}}
            {"soundcard_enabled":"true","console":{"enabled":"true"},"usb":{"enabled":"true","type":"native"}}
            {"sso":{"methods":{}}}
            {"sso":{"methods":{"method":[{"id":"guest_agent"}]}}}
            {"storage_error_resume_behaviour":"leave_paused"}
            {"time_zone":{"name":"Europe/Berlin"}}
            {"type":"desktop"}
            {"use_latest_template_version":"true"}
            {"virtio_scsi":{"enabled":"false"},"virtio_scsi_multi_queues":"3","virtio_scsi_multi_queues_enabled":"true"}
            {"virtio_scsi_multi_queues_enabled":"false"}
            """)
    void readsBackWhatWasWritten(String body) throws IOException {
        JsonNode wish = JSON.readTree(body);
        HttpResponse<String> answer = put(vm, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        contains(JSON.readTree(answer.body()), wish, body);
        contains(get(vm), wish, body);
    }

    private static void contains(JsonNode all, JsonNode part, String as) {
        part.properties().forEach(member -> {
            JsonNode there = all.path(member.getKey());
            if (member.getValue().isObject() && !member.getValue().isEmpty()) {
                contains(there, member.getValue(), as);
            } else if (member.getValue().isObject()) {
                assertThat(there.isEmpty()).as(as + " -> " + there).isTrue();
            } else if (member.getValue().isArray()) {
                assertThat(there).as(as).hasSize(member.getValue().size());
                for (int i = 0; i < there.size(); i++) {
                    if (there.get(i).isObject())
                        contains(there.get(i), member.getValue().get(i), as);
                    else
                        assertThat(there.get(i))
                                .as(as)
                                .isEqualTo(member.getValue().get(i));
                }
            } else {
                assertThat(there.asText()).as(as).isEqualTo(member.getValue().asText());
            }
        });
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
