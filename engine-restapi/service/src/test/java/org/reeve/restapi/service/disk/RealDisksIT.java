package org.reeve.restapi.service.disk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reeve.restapi.service.testing.JsonClient;
import org.reeve.restapi.service.testing.RealApi;

/** Disks where no host is needed: what is said of them, from the request to the rows. */
class RealDisksIT {

    private static final UUID GUEST = new UUID(0, 82);
    private static final UUID DOMAIN = new UUID(82, 1);
    private static final UUID OTHER = new UUID(82, 2);
    private static final UUID DISK = new UUID(82, 3);
    private static final UUID ISO = new UUID(82, 4);
    private static final UUID TEMPLATE = new UUID(82, 5);

    private static RealApi api;
    private static JsonClient json;
    private static JsonClient guest;
    private static String dataCenter;
    private static String vm;

    @BeforeAll
    static void start() {
        api = new RealApi();
        json = new JsonClient(api.client());
        guest = api.stranger(GUEST);
        dataCenter = id(json.get("/api/datacenters").path("data_center").get(0));
        vm = id(json.made(
                "/api/vms",
                "{\"name\":\"holder\",\"cluster\":{\"name\":\"Default\"},\"template\":{\"name\":\"Blank\"}}"));
        domain(DOMAIN, "here");
        domain(OTHER, "there");
        disk(DISK, "d", "DATA");
        disk(ISO, "cd.iso", "ISO");
        api.sql("insert into disk_vm (id, disk_id, vm_id) values (gen_random_uuid(), ?, ?)", DISK, UUID.fromString(vm));
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    private static void domain(UUID id, String name) {
        api.sql(
                "insert into storage_domain (id, name, type, storage_type, storage_format) values (?, ?, 'DATA', 'NFS', 'V5')",
                id,
                name);
        api.sql("insert into storage_domain_seen (storage_domain_id, available_bytes) values (?, 1)", id);
        api.sql(
                "insert into storage_domain_pool (id, storage_domain_id, data_center_id, status) values (gen_random_uuid(), ?, ?, 'ACTIVE')",
                id,
                UUID.fromString(dataCenter));
        api.sql("insert into disk_profile (id, storage_domain_id, name) values (?, ?, ?)", id, id, name);
    }

    private static void disk(UUID id, String alias, String content) {
        api.sql(
                "insert into disk (id, storage_domain_id, alias, status, content_type) values (?, ?, ?, 'OK', ?)",
                id,
                DOMAIN,
                alias,
                content);
        api.sql(
                """
                insert into volume (id, disk_id, format, type, status, capacity_bytes, actual_bytes, initial_bytes, qcow_compat)
                values (gen_random_uuid(), ?, 'COW', 'SPARSE', 'OK', 4096, 2048, 1024, '0.10')""",
                id);
    }

    @Test
    void aDiskShowsAllThatIsKnown() {
        JsonNode disk = json.get("/api/disks/" + ISO);
        assertThat(disk.toString())
                .contains(
                        "\"qcow_version\":\"qcow2_v2\"",
                        "\"initial_size\":\"1024\"",
                        "\"provisioned_size\":\"4096\"",
                        "\"actual_size\":\"2048\"",
                        "\"total_size\":\"2048\"",
                        "\"content_type\":\"iso\"",
                        "\"storage_type\":\"image\"",
                        "\"backup\":\"none\"");
    }

    @Test
    void aDiskChangesWhereNoHostIsNeeded() {
        String path = "/api/disks/" + DISK;
        JsonNode changed = json.changed(
                path,
                """
                {"alias":"renamed","description":"d","wipe_after_delete":"true","propagate_errors":"true","backup":"incremental",
                 "disk_profile":{"id":"%s"}}"""
                        .formatted(DOMAIN));
        assertThat(changed.toString())
                .contains(
                        "\"alias\":\"renamed\"",
                        "\"wipe_after_delete\":\"true\"",
                        "\"propagate_errors\":\"true\"",
                        "\"backup\":\"incremental\"",
                        "diskprofiles/" + DOMAIN);
        refused(409, json.put(path, "{\"disk_profile\":{\"id\":\"" + OTHER + "\"}}"), "there");
        refused(404, json.put(path, "{\"disk_profile\":{\"id\":\"" + UUID.randomUUID() + "\"}}"), "profile");
        refused(409, json.put(path, "{\"sgio\":\"filtered\"}"), "SCSI");
        refused(409, json.put(path, "{\"shareable\":\"true\"}"), "raw");
        refused(400, json.put(path, "{\"alias\":\"a/b\"}"), "a/b");
        refused(403, guest.put(path, "{\"alias\":\"mine\"}"), "");
        assertThat(guest.status(path)).isEqualTo(404);
    }

    @Test
    void disksAreFoundWhereTheyAre() {
        String attached = "/api/datacenters/" + dataCenter + "/storagedomains/" + DOMAIN + "/disks";
        assertThat(json.get(attached).path("disk")).hasSize(2);
        assertThat(id(json.get(attached + "/" + DISK))).isEqualTo(DISK.toString());
        assertThat(json.changed(attached + "/" + DISK, "{\"description\":\"by way\"}")
                        .path("description")
                        .asText())
                .isEqualTo("by way");
        assertThat(json.get(attached + "/" + DISK + "/permissions").path("permission"))
                .isEmpty();
        assertThat(json.status(
                        "/api/datacenters/" + UUID.randomUUID() + "/storagedomains/" + DOMAIN + "/disks/" + DISK))
                .isEqualTo(404);
        assertThat(json.status("/api/storagedomains/" + OTHER + "/disks/" + DISK))
                .isEqualTo(404);
        assertThat(json.delete("/api/storagedomains/" + OTHER + "/disks/" + DISK)
                        .statusCode())
                .isEqualTo(404);
        assertThat(json.status("/api/storagedomains/" + DOMAIN + "/disks/" + DISK + "/statistics"))
                .isEqualTo(200);
    }

    @Test
    void aStorageDomainKnowsItsCdsAndWhoUsesIt() {
        String domain = "/api/storagedomains/" + DOMAIN;
        JsonNode file = json.get(domain + "/files").path("file").get(0);
        assertThat(file.path("name").asText()).isEqualTo("cd.iso");
        assertThat(id(json.get(domain + "/files/" + ISO))).isEqualTo(ISO.toString());
        assertThat(json.status(domain + "/files/" + DISK)).isEqualTo(404);
        assertThat(json.get(domain + "/images/" + ISO).path("size").asText()).isEqualTo("4096");
        assertThat(json.get("/api/storagedomains/" + OTHER + "/files").path("file"))
                .isEmpty();

        assertThat(id(json.get(domain + "/vms").path("vm").get(0))).isEqualTo(vm);
        assertThat(json.get(domain + "/vms?unregistered=true").path("vm")).isEmpty();
        assertThat(id(json.get(domain + "/vms/" + vm + "/disks").path("disk").get(0)))
                .isEqualTo(DISK.toString());
        assertThat(id(json.get(domain + "/vms/" + vm + "/disks/" + DISK))).isEqualTo(DISK.toString());
        assertThat(json.status(domain + "/vms/" + vm + "/disks/" + ISO)).isEqualTo(404);
        assertThat(id(json.get(domain + "/vms/" + vm + "/diskattachments")
                        .path("disk_attachment")
                        .get(0)))
                .isEqualTo(DISK.toString());
        assertThat(id(json.get(domain + "/vms/" + vm + "/diskattachments/" + DISK)))
                .isEqualTo(DISK.toString());
        assertThat(json.status("/api/storagedomains/" + OTHER + "/vms/" + vm)).isEqualTo(404);
        assertThat(json.get(domain + "/templates").path("template")).isEmpty();
        assertThat(json.status(domain + "/templates/" + TEMPLATE)).isEqualTo(404);
    }

    @Test
    void aStorageDomainTreatsItsSpaceAsWished() {
        String path = "/api/storagedomains/" + OTHER;
        JsonNode changed = json.changed(
                path,
                """
                {"description":"d","comment":"c","warning_low_space_indicator":"20","critical_space_action_blocker":"7",
                 "wipe_after_delete":"true","backup":"true"}""");
        assertThat(changed.toString())
                .contains(
                        "\"warning_low_space_indicator\":\"20\"",
                        "\"critical_space_action_blocker\":\"7\"",
                        "\"wipe_after_delete\":\"true\"",
                        "\"backup\":\"true\"",
                        "\"external_status\":\"ok\"",
                        "\"block_size\":\"512\"",
                        "\"supports_discard\":\"false\"",
                        "\"committed\":\"0\"",
                        "\"comment\":\"c\"");
        refused(400, json.put(path, "{\"warning_low_space_indicator\":\"101\"}"), "percentage");
        refused(400, json.put(path, "{\"critical_space_action_blocker\":\"-1\"}"), "critical");
        refused(409, json.put(path, "{\"discard_after_delete\":\"true\"}"), "block devices");
        refused(409, json.put(path, "{\"name\":\"here\"}"), "here");
        refused(403, guest.put(path, "{\"name\":\"mine\"}"), "");
        assertThat(guest.status(path)).isEqualTo(404);
        assertThat(api.count("select count(*) from event where name = 'USER_UPDATE_STORAGE_DOMAIN'"))
                .isEqualTo(1);
    }

    @Test
    void aLogicalUnitIsADefinition() {
        String body =
                """
                {"alias":"%s","description":"d","shareable":"true","propagate_errors":"true","sgio":"filtered",
                 "lun_storage":{"type":"iscsi","logical_units":{"logical_unit":[{"id":"%s","address":"san","port":"3260",
                    "target":"iqn.2026-01.com.example:lun","username":"chap","password":"unseen","size":"1073741824","serial":"S1"}]}}}""";
        JsonNode disk = json.made("/api/disks", body.formatted("lun", "3600a"));
        assertThat(disk.toString())
                .contains(
                        "\"storage_type\":\"lun\"",
                        "\"sgio\":\"filtered\"",
                        "\"shareable\":\"true\"",
                        "\"status\":\"ok\"",
                        "iqn.2026-01.com.example:lun",
                        "\"serial\":\"S1\"",
                        "\"username\":\"chap\"")
                .doesNotContain("unseen", "\"format\"");
        assertThat(api.count("select count(*) from disk where lun::text like '%unseen%'"))
                .isZero();
        String path = "/api/disks/" + id(disk);
        assertThat(json.get(path).path("lun_storage")).isEqualTo(disk.path("lun_storage"));
        refused(409, json.post("/api/disks", body.formatted("again", "3600a")), "lun");
        json.made("/api/disks", body.formatted("second", "3600b"));
        assertThat(api.count("select count(*) from storage_connection where target = 'iqn.2026-01.com.example:lun'"))
                .isEqualTo(1);
        JsonNode connection =
                json.get("/api/storageconnections").path("storage_connection").get(0);
        refused(409, json.delete("/api/storageconnections/" + id(connection)), "lun");

        JsonNode changed = json.changed(path, "{\"alias\":\"unit\",\"sgio\":\"disabled\"}");
        assertThat(changed.path("alias").asText()).isEqualTo("unit");
        assertThat(changed.has("sgio")).isFalse();
        refused(409, json.put(path, "{\"provisioned_size\":\"2147483648\"}"), "logical unit");
        refused(403, guest.post("/api/disks", body.formatted("mine", "3600c")), "");
        refused(
                400,
                json.post(
                        "/api/disks",
                        "{\"lun_storage\":{\"type\":\"iscsi\",\"logical_units\":{\"logical_unit\":[{\"id\":\"3600d\"}]}}}"),
                "target");
        refused(400, json.post("/api/disks", "{\"lun_storage\":{\"type\":\"fcp\"}}"), "logical unit");
        refused(
                400,
                json.post(
                        "/api/disks",
                        "{\"lun_storage\":{\"type\":\"nfs\",\"logical_units\":{\"logical_unit\":[{\"id\":\"3600d\"}]}}}"),
                "NFS");
        json.made(
                "/api/disks",
                "{\"lun_storage\":{\"type\":\"fcp\",\"logical_units\":{\"logical_unit\":[{\"id\":\"3600d\"}]}}}");
        assertThat(json.delete(path + "?async=false").statusCode()).isEqualTo(200);
        assertThat(json.status(path)).isEqualTo(404);
    }

    @Test
    void nothingIsBeingTransferred() {
        assertThat(json.get("/api/imagetransfers").path("image_transfer")).isEmpty();
        assertThat(json.status("/api/imagetransfers/" + UUID.randomUUID())).isEqualTo(404);
    }

    private static String id(JsonNode object) {
        return object.path("id").asText();
    }

    private static void refused(int status, HttpResponse<String> answer, String why) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(why);
    }
}
