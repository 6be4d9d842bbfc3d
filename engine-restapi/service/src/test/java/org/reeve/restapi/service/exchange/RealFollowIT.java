package org.reeve.restapi.service.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reeve.backend.api.SignOn;
import org.reeve.restapi.service.host.Said;
import org.reeve.restapi.service.testing.Client;
import org.reeve.restapi.service.testing.Crowd;
import org.reeve.restapi.service.testing.RealApi;

/** Links answered in place: the same as following them by hand, at the cost of a statement a link's name. */
class RealFollowIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MACHINES = 1_100;
    private static final String GUEST = "00000000-0000-0000-0000-0000000000aa";
    private static final String AS_GUEST = Client.basic("guest@internal", "secret:1");

    /** Finding the session and whether its user is an administrator, and noting that the session is used. */
    private static final int SIGNING_ON = 3;

    private static RealApi api;
    private static Client client;

    @BeforeAll
    static void start() {
        api = new RealApi();
        client = api.client();
        var crowd = new Crowd(api);
        crowd.one();
        crowd.many(3, MACHINES);
        api.sql(
                "insert into tag (id, parent_id, name) values (md5('t')::uuid, '00000000-0000-0000-0000-000000000000', 'site')");
        api.sql(
                """
                insert into vm_device (id, vm_id, kind, spec) select gen_random_uuid(), v.id, d.kind, d.spec::jsonb
                from vm v, (values ('CD', '{}'), ('WATCHDOG', '{"model":"I6300ESB","action":"RESET"}')) d (kind, spec)""");
        api.sql(
                """
                update vm_seen set guest = '{"addresses":["192.0.2.9"],"applications":["kernel"],"user":"alice"}'""");
        api.sql("insert into tag_vm (vm_id, tag_id) values (md5('vm1')::uuid, md5('t')::uuid)");
        api.sql("insert into tag_host (host_id, tag_id) values (md5('host1')::uuid, md5('t')::uuid)");
        api.sql(
                """
                update host_seen set devices = ?::jsonb, capabilities = said || jsonb_build_object('bonds', said -> 'bondings'),
                    nics = (select jsonb_agg(jsonb_build_object('name', key, 'facts', value)) from jsonb_each(said -> 'nics'))
                from (select ?::jsonb as said) s where host_id = md5('host1')::uuid""",
                Said.DEVICES,
                Said.CAPABILITIES);
        api.sql("insert into disk_copy (disk_id, storage_domain_id) values (md5('disk1')::uuid, md5('sd2')::uuid)");
        api.sql(
                """
                insert into app_user (id, kind, profile, name, external_id, password_hash)
                values (?::uuid, 'USER', 'internal', 'guest', 'guest', ?)""",
                GUEST,
                RealApi.passwordHash());
        api.sql(
                """
                insert into permission (id, role_id, user_id, object_type, object_id)
                select gen_random_uuid(), r.id, ?::uuid, 'VM', md5('vm1')::uuid from role r where r.name = 'UserRole'""",
                GUEST);
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    private static JsonNode get(String path, String... headers) throws IOException {
        String[] all = List.of(List.of(headers), List.of("Accept", "application/json")).stream()
                .flatMap(List::stream)
                .toArray(String[]::new);
        HttpResponse<String> answer = client.get(path, all);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    /** What the first few objects of a list that have a link have where it was is what the link's address answers. */
    @ParameterizedTest
    @CsvSource({
        "vms, nics",
        "vms, disk_attachments",
        "vms, graphics_consoles",
        "vms, snapshots",
        "vms, cdroms",
        "vms, watchdogs",
        "vms, reported_devices",
        "vms, applications",
        "vms, sessions",
        "vms, statistics",
        "vms, permissions",
        "vms, tags",
        "vms, host",
        "vms, cluster",
        "vms, template",
        "vms, original_template",
        "hosts, statistics",
        "hosts, permissions",
        "hosts, nics",
        "hosts, devices",
        "hosts, hooks",
        "hosts, cpu_units",
        "hosts, network_attachments",
        "hosts, unmanaged_networks",
        "hosts, tags",
        "hosts, cluster",
        "clusters, networks",
        "clusters, permissions",
        "clusters, data_center",
        "clusters, mac_pool",
        "datacenters, permissions",
        "datacenters, clusters",
        "datacenters, networks",
        "datacenters, storage_domains",
        "templates, permissions",
        "templates, tags",
        "templates, cluster",
        "storagedomains, disks",
        "storagedomains, permissions",
        "disks, permissions",
        "networks, vnic_profiles",
        "networks, permissions",
        "networks, data_center",
        "vnicprofiles, network",
        "vnicprofiles, permissions",
        "users, permissions",
        "users, tags",
        "groups, permissions",
        "roles, permits",
        "permissions, role",
        "permissions, user",
    })
    void followedIsWhatOneFindsThere(String list, String link) throws IOException {
        int compared = 0;
        for (JsonNode item : get("/api/" + list + "?max=20").elements().next()) {
            if (compared == 4) break;
            JsonNode followed = get("/api/" + list + "?follow=" + link.replace("_", compared % 2 == 0 ? "" : "_"))
                    .elements()
                    .next();
            for (JsonNode one : followed) {
                if (!one.path("id").equals(item.path("id")) || !linked(item, link)) continue;
                assertThat(one.path(link)).as(link).isEqualTo(get(address(item, link)));
                assertThat(one.path("link"))
                        .noneMatch(rest -> rest.path("rel").asText().equals(link.replace("_", "")));
                compared++;
            }
        }
        assertThat(compared).as("objects with such a link").isPositive();
    }

    /** Some links lead nowhere: permissions of a group name it as a user. */
    private static boolean linked(JsonNode item, String link) {
        String address = address(item, link);
        return !address.isEmpty() && client.get(address).statusCode() == 200;
    }

    private static String address(JsonNode item, String link) {
        if (item.has(link)) return item.path(link).path("href").asText().replace("/ovirt-engine", "");
        for (JsonNode one : item.path("link")) {
            if (one.path("rel").asText().equals(link.replace("_", "")))
                return one.path("href").asText().replace("/ovirt-engine", "");
        }
        return "";
    }

    @ParameterizedTest
    @CsvSource({
        "'disk_attachments.disk,nics,host', 4",
        "'disk_attachments.disk,nics,host,cluster,template,permissions,statistics,tags,graphics_consoles,snapshots', 11",
        "'cluster.data_center,cluster.networks,host.cluster.data_center,host.statistics', 7",
        "'nics.vnic_profile.network.data_center', 4",
    })
    void aLinkCostsAStatementHoweverManyFollowIt(String links, int steps) throws IOException {
        String token = api.engine().bean(SignOn.class).signOn("admin@internal", "secret:1");
        var statements = api.engine().database().statements();
        statements.forget();
        JsonNode answer = get("/api/vms?max=1000&follow=" + links, "Authorization", "Bearer " + token);
        List<String> sent = statements.sent();
        assertThat(answer.path("vm")).hasSize(1_000);
        assertThat(sent).as(String.join("\n", sent)).hasSizeLessThanOrEqualTo(SIGNING_ON + 1 + steps);
    }

    @Test
    void listsLongerThanAPieceAreFollowedPieceByPiece() throws IOException {
        JsonNode vms = get("/api/vms?follow=nics,host").path("vm");
        assertThat(vms).hasSize(MACHINES).allSatisfy(vm -> {
            assertThat(vm.path("nics").path("nic")).hasSize(1);
            assertThat(vm.path("host").path("name").asText()).isEqualTo("host1");
        });
    }

    @Test
    void maxPicksAmongTheListAlone() throws IOException {
        JsonNode clusters = get("/api/datacenters?search=name%3DDefault&max=1&follow=storage_domains");
        assertThat(clusters.path("data_center").path(0).path("storage_domains").path("storage_domain"))
                .hasSize(3);
    }

    @Test
    void oneObjectIsFollowedToo() throws IOException {
        String vm =
                get("/api/vms?search=name%3Dvm1").path("vm").path(0).path("id").asText();
        JsonNode one = get("/api/vms/" + vm + "?follow=disk_attachments.disk,host.cluster,nics.statistics");
        assertThat(one.path("disk_attachments")
                        .path("disk_attachment")
                        .path(0)
                        .path("disk")
                        .path("alias")
                        .asText())
                .isEqualTo("disk1");
        assertThat(one.path("host").path("cluster").path("name").asText()).isEqualTo("Default");
        assertThat(one.path("nics").path("nic").path(0).path("statistics").path("statistic"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "name", "host.nonsense", "nics..", ",,", "cluster.cluster"})
    void whatIsNoLinkIsIgnored(String follow) throws IOException {
        assertThat(get("/api/vms?max=2&follow=" + follow).path("vm")).hasSize(2);
    }

    @Test
    void linksAreFollowedToADepth() {
        String deepest = "host" + ".cluster.hosts".repeat(3) + ".cluster";
        assertThat(client.get("/api/vms?max=1&follow=" + deepest).statusCode()).isEqualTo(200);
        HttpResponse<String> deeper = client.get("/api/vms?max=1&follow=" + deepest + ".data_center");
        assertThat(deeper.statusCode()).isEqualTo(400);
        assertThat(deeper.body()).contains("deeper than 8");
    }

    /** What one may not see stays a link. */
    @Test
    void nobodySeesMoreByFollowing() throws IOException {
        JsonNode vm = get("/api/vms?follow=host,permissions.user,cluster", "Authorization", AS_GUEST)
                .path("vm");
        assertThat(vm).hasSize(1);
        assertThat(vm.path(0).path("host").has("name")).isFalse();
        assertThat(vm.path(0).path("permissions").path("permission"))
                .allSatisfy(permission ->
                        assertThat(permission.path("user").path("id").asText()).isEqualTo(GUEST));
    }
}
