package org.reeve.restapi.service.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reeve.restapi.service.testing.JsonClient;
import org.reeve.restapi.service.testing.RealApi;

/** The ways to storage as definitions, which need no host, from the request to the rows. */
class RealConnectionsIT {

    private static final String CONNECTIONS = "/api/storageconnections";
    private static final UUID GUEST = new UUID(0, 81);

    private static RealApi api;
    private static JsonClient json;
    private static JsonClient guest;

    @BeforeAll
    static void start() {
        api = new RealApi();
        json = new JsonClient(api.client());
        guest = api.stranger(GUEST);
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void everyKindReadsBackAsItWasWritten() {
        JsonNode nfs = json.made(
                CONNECTIONS,
                """
                {"type":"nfs","address":"nas","path":"/export/a","nfs_version":"v4_2","nfs_retrans":"4","nfs_timeo":"600",
                 "mount_options":"soft"}""");
        assertThat(nfs.toString())
                .contains(
                        "\"nfs_version\":\"v4_2\"", "\"nfs_retrans\":\"4\"", "\"mount_options\":\"soft\"", "/export/a");
        JsonNode iscsi = json.made(
                CONNECTIONS,
                """
                {"type":"iscsi","address":"san","port":"3261","target":"iqn.2026-01.com.example:a","portal":"san,1",
                 "username":"chap","password":"not to be seen"}""");
        assertThat(iscsi.toString())
                .contains("\"port\":\"3261\"", "iqn.2026-01.com.example:a", "san,1", "\"username\":\"chap\"")
                .doesNotContain("password", "not to be seen");
        assertThat(api.count("select count(*) from storage_connection where password like '{sealed}%'"))
                .isEqualTo(1);
        JsonNode posix = json.made(
                CONNECTIONS,
                "{\"type\":\"posixfs\",\"path\":\"ceph:/\",\"vfs_type\":\"ceph\",\"mount_options\":\"name=a\"}");
        assertThat(posix.path("vfs_type").asText()).isEqualTo("ceph");
        JsonNode gluster =
                json.made(CONNECTIONS, "{\"type\":\"glusterfs\",\"path\":\"g:/v\",\"vfs_type\":\"glusterfs\"}");
        JsonNode local = json.made(CONNECTIONS, "{\"type\":\"localfs\",\"path\":\"/data/x\"}");
        json.made(CONNECTIONS, "{\"type\":\"localfs\",\"path\":\"/data/x\"}");
        for (JsonNode one : new JsonNode[] {nfs, iscsi, posix, gluster, local}) {
            assertThat(json.get(path(one))).isEqualTo(one);
            assertThat(json.delete(path(one)).statusCode()).isEqualTo(200);
            assertThat(json.status(path(one))).isEqualTo(404);
        }
    }

    @Test
    void whatLeadsNowhereIsRefused() {
        refused(400, "{\"address\":\"nas\",\"path\":\"/export\"}", "type");
        refused(400, "{\"type\":\"nfs\",\"path\":\"/export\"}", "address");
        refused(400, "{\"type\":\"nfs\",\"address\":\"nas\",\"path\":\"export\"}", "export");
        refused(400, "{\"type\":\"nfs\",\"address\":\"nas\",\"path\":\"/e\",\"mount_options\":\"vers=3\"}", "vers");
        refused(400, "{\"type\":\"nfs\",\"address\":\"nas\",\"path\":\"/e\",\"nfs_timeo\":\"-1\"}", "nfs_timeo");
        refused(400, "{\"type\":\"iscsi\",\"address\":\"san\"}", "target");
        refused(400, "{\"type\":\"iscsi\",\"address\":\"san\",\"target\":\"t\",\"port\":\"0\"}", "port");
        refused(400, "{\"type\":\"posixfs\",\"path\":\"x\"}", "vfs_type");
        refused(400, "{\"type\":\"fcp\"}", "fcp");
        refused(400, "{\"type\":\"floppy\"}", "floppy");
        String letters = new Random(1)
                .ints(20_000, 'a', 'z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        refused(400, "{\"type\":\"nfs\",\"address\":\"nas\",\"path\":\"/" + letters + "\"}", "1024");
        refused(400, "{\"type\":\"nfs\",\"address\":\"nas\",\"path\":\"/e\\u0000\"}", "path");
        json.made(CONNECTIONS, "{\"type\":\"nfs\",\"address\":\"twice\",\"path\":\"/e\"}");
        refused(409, "{\"type\":\"nfs\",\"address\":\"twice\",\"path\":\"/e\"}", "already");
        assertThat(guest.post(CONNECTIONS, "{\"type\":\"nfs\",\"address\":\"mine\",\"path\":\"/e\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aConnectionChangesWhileNobodyUsesIt() {
        JsonNode made = json.made(CONNECTIONS, "{\"type\":\"nfs\",\"address\":\"old\",\"path\":\"/export\"}");
        JsonNode changed = json.changed(path(made), "{\"address\":\"new\",\"nfs_version\":\"v3\"}");
        assertThat(changed.toString())
                .contains("\"address\":\"new\"", "\"path\":\"/export\"", "\"nfs_version\":\"v3\"");
        assertThat(json.put(path(made), "{\"type\":\"localfs\"}").statusCode()).isEqualTo(409);
        assertThat(json.put(path(made), "{\"path\":\"nowhere\"}").statusCode()).isEqualTo(400);
        assertThat(json.put(CONNECTIONS + "/" + UUID.randomUUID(), "{\"path\":\"/x\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(guest.put(path(made), "{\"path\":\"/x\"}").statusCode()).isEqualTo(403);

        domain("used", made, "ACTIVE");
        HttpResponse<String> busy = json.put(path(made), "{\"path\":\"/other\"}");
        assertThat(busy.statusCode()).isEqualTo(409);
        assertThat(busy.body()).contains("used");
        assertThat(json.changed(path(made) + "?force=true", "{\"path\":\"/other\"}")
                        .path("path")
                        .asText())
                .isEqualTo("/other");
        assertThat(json.delete(path(made)).body()).contains("used");
        assertThat(guest.status(path(made))).isEqualTo(404);
    }

    @Test
    void aDomainInMaintenanceGetsAnotherConnection() {
        JsonNode first = json.made(CONNECTIONS, "{\"type\":\"nfs\",\"address\":\"a\",\"path\":\"/a\"}");
        JsonNode second = json.made(CONNECTIONS, "{\"type\":\"nfs\",\"address\":\"b\",\"path\":\"/b\"}");
        JsonNode local = json.made(CONNECTIONS, "{\"type\":\"localfs\",\"path\":\"/b\"}");
        String domain = domain("moving", first, "ACTIVE");
        String below = "/api/storagedomains/" + domain + "/storageconnections";
        assertThat(json.get(below).toString()).contains(id(first));
        assertThat(json.delete(below + "/" + id(first)).statusCode()).isEqualTo(409);
        api.sql(
                "update storage_domain_pool set status = 'MAINTENANCE' where storage_domain_id = ?",
                UUID.fromString(domain));
        assertThat(json.post(below, "{\"id\":\"" + id(second) + "\"}").statusCode())
                .isEqualTo(409);
        assertThat(json.delete(below + "/" + id(second)).statusCode()).isEqualTo(404);
        assertThat(guest.delete(below + "/" + id(first)).statusCode()).isEqualTo(403);
        assertThat(json.delete(below + "/" + id(first)).statusCode()).isEqualTo(200);
        assertThat(json.get(below).path("storage_connection")).isEmpty();
        String dataCenter = json.get("/api/datacenters")
                .path("data_center")
                .get(0)
                .path("id")
                .asText();
        HttpResponse<String> activated =
                json.post("/api/datacenters/" + dataCenter + "/storagedomains/" + domain + "/activate", "{}");
        assertThat(activated.statusCode()).isEqualTo(409);
        assertThat(activated.body()).contains("no connection");
        assertThat(json.post(below, "{\"id\":\"" + id(local) + "\"}").statusCode())
                .isEqualTo(409);
        assertThat(id(json.made(below, "{\"id\":\"" + id(second) + "\"}"))).isEqualTo(id(second));
        assertThat(json.get("/api/storagedomains/" + domain)
                        .path("storage")
                        .path("address")
                        .asText())
                .isEqualTo("b");
    }

    private static String domain(String name, JsonNode connection, String status) {
        UUID id = UUID.randomUUID();
        api.sql(
                """
                insert into storage_domain (id, storage_connection_id, name, type, storage_type, storage_format)
                values (?, ?, ?, 'DATA', 'NFS', 'V5')""",
                id,
                UUID.fromString(id(connection)),
                name);
        api.sql("insert into storage_domain_seen (storage_domain_id, available_bytes) values (?, 1)", id);
        api.sql(
                """
                insert into storage_domain_pool (id, storage_domain_id, data_center_id, status)
                select gen_random_uuid(), ?, id, ? from data_center where name = 'Default'""",
                id,
                status);
        return id.toString();
    }

    private static void refused(int status, String body, String why) {
        HttpResponse<String> answer = json.post(CONNECTIONS, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(why);
    }

    private static String id(JsonNode object) {
        return object.path("id").asText();
    }

    private static String path(JsonNode connection) {
        return CONNECTIONS + "/" + id(connection);
    }
}
