package org.reeve.restapi.service.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reeve.backend.kernel.Engine;
import org.reeve.backend.kernel.Stores;
import org.reeve.backend.testing.FakeGuests;
import org.reeve.backend.testing.FakeStorage;
import org.reeve.backend.testing.TestEngine;
import org.reeve.model.host.HostId;
import org.reeve.restapi.service.testing.Client;
import org.reeve.restapi.service.testing.RealApi;

/** Storage as clients make and use it, from the request to the rows. */
class RealStorageIT {

    private static final HostId HOST = new HostId(UUID.randomUUID());
    private static final String JSON = "application/json";

    private static RealApi api;
    private static Client client;
    private static String dataCenter;

    @BeforeAll
    static void start() {
        api = new RealApi();
        client = api.client();
        new FakeGuests(api.engine().hosts(), HOST);
        new FakeStorage(api.engine().hosts()).on(HOST);
        api.engine().start();
        api.sql("update data_center set local = true");
        api.sql("insert into host (id, cluster_id, name, address) select ?, id, 'h1', 'h1' from cluster", HOST);
        api.sql("insert into host_wanted (host_id) values (?)", HOST);
        api.sql("insert into host_seen (host_id) values (?)", HOST);
        api.engine().run(() -> {
            api.engine().bean(Stores.class).within(Engine.caller(), store -> store.want(HOST, true));
            return true;
        });
        TestEngine.eventually("host up", () -> api.count("select count(*) from host_seen where status = 'UP'") == 1);
        dataCenter = found(client.get("/api/datacenters", "Accept", JSON).body(), "\"id\":\"([0-9a-f-]{36})\"");
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void clientsTakeStorageFromNothingToADiskAndBack() {
        HttpResponse<String> added = post(
                "/api/storagedomains",
                """
                {"name": "local", "type": "data", "host": {"name": "h1"}, "storage": {"type": "localfs", "path": "/data"}}""");
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        assertThat(added.body()).contains("\"status\":\"unattached\"").contains("\"type\":\"localfs\"");
        String domain = "/api/storagedomains/" + location(added);
        String attachments = "/api/datacenters/" + dataCenter + "/storagedomains";

        HttpResponse<String> attached = post(attachments, "{\"name\": \"local\"}");
        assertThat(attached.statusCode()).as(attached.body()).isEqualTo(201);
        assertThat(attached.body()).contains("\"status\":\"active\"").contains("\"master\":\"true\"");
        assertThat(get(domain)).doesNotContain("\"status\"").contains("\"available\"");
        assertThat(get("/api/datacenters/" + dataCenter)).contains("\"status\":\"up\"");

        HttpResponse<String> disk = post(
                "/api/disks",
                """
                {"name": "d1", "format": "cow", "sparse": "true", "provisioned_size": "1073741824",
                 "storage_domains": {"storage_domain": [{"name": "local"}]}}""");
        assertThat(disk.statusCode()).as(disk.body()).isEqualTo(201);
        assertThat(disk.body()).contains("\"status\":\"ok\"");
        String path = "/api/disks/" + location(disk);
        assertThat(delete(path + "?async=false").statusCode()).isEqualTo(200);
        assertThat(client.get(path).statusCode()).isEqualTo(404);

        HttpResponse<String> tooLarge = post(
                domain + "/disks",
                """
                {"name": "d2", "format": "raw", "sparse": "false", "provisioned_size": "1125899906842624"}""");
        assertThat(tooLarge.statusCode()).isEqualTo(409);
        assertThat(tooLarge.body()).contains("free");
        assertThat(get("/api/storageconnections")).contains("\"path\":\"/data\"");

        String here = attachments + "/" + domain.substring(domain.lastIndexOf('/') + 1);
        assertThat(delete(here).statusCode()).isEqualTo(409);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        UUID unknown = UUID.randomUUID();
        for (String collection : new String[] {"storagedomains", "disks", "storageconnections"}) {
            assertThat(client.get("/api/" + collection + "/" + unknown).statusCode())
                    .isEqualTo(404);
        }
        assertThat(client.get("/api/datacenters/" + dataCenter + "/storagedomains/" + unknown)
                        .statusCode())
                .isEqualTo(404);
        assertThat(delete("/api/disks/" + unknown).statusCode()).isEqualTo(404);
    }

    private static String get(String path) {
        HttpResponse<String> answer = client.get(path, "Accept", JSON);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static HttpResponse<String> post(String path, String body) {
        return client.send("POST", path, body, "Content-Type", JSON, "Accept", JSON, "X-Ovirt-Expect", "201-created");
    }

    private static HttpResponse<String> delete(String path) {
        return client.send("DELETE", path, "", "Accept", JSON);
    }

    private static String location(HttpResponse<String> answer) {
        String location = answer.headers().firstValue("Location").orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static String found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }
}
