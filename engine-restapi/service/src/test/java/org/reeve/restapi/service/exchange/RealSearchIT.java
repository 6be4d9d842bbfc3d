package org.reeve.restapi.service.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reeve.restapi.service.testing.Client;
import org.reeve.restapi.service.testing.Crowd;
import org.reeve.restapi.service.testing.RealApi;

/** Searches as clients write them, from the request to the rows. */
class RealSearchIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GUEST = "00000000-0000-0000-0000-0000000000aa";
    private static final String AS_GUEST = Client.basic("guest@internal", "secret:1");

    private static RealApi api;
    private static Client client;

    /** vm1 is web1, vm2 is Web2, vm3 is "mail and more"; vm4 to vm6 keep their names. */
    @BeforeAll
    static void start() {
        api = new RealApi();
        client = api.client();
        var crowd = new Crowd(api);
        crowd.one();
        crowd.many(3, 6);
        api.sql("update vm set name = 'web1', comment = '100% of_it' where name = 'vm1'");
        api.sql(
                "update vm set name = 'Web2', memory_bytes = 4::bigint << 30, memory_max_bytes = 4::bigint << 30 where name = 'vm2'");
        api.sql(
                "update vm set name = 'mail and more', description = 'The post', created = now() - interval '5 days' where name = 'vm3'");
        api.sql("update vm_seen set status = 'DOWN', host_id = null, started = null where vm_id = md5('vm2')::uuid");
        api.sql(
                """
                update vm_seen set guest = '{"fqdn": "post.example.org", "addresses": ["10.1.2.3", "fe80::1"], "user": "bob"}',
                    host_id = md5('host2')::uuid where vm_id = md5('vm3')::uuid""");
        api.sql(
                """
                update host_seen set capabilities = '{"hardware": {"systemUUID": "4C4C4544"}, "cpu": {"cpuModel": "Epyc", "cpuSpeed": "2500.1"}}'
                where host_id = md5('host2')::uuid""");
        api.sql(
                "insert into tag (id, parent_id, name) values (md5('t1')::uuid, '00000000-0000-0000-0000-000000000000', 'site')");
        api.sql("insert into tag (id, parent_id, name) values (md5('t2')::uuid, md5('t1')::uuid, 'floor')");
        api.sql("insert into tag_vm (vm_id, tag_id) values (md5('vm1')::uuid, md5('t2')::uuid)");
        api.sql("update job set correlation_id = 'c-1' where id = md5('job2')::uuid");
        api.sql(
                "update event set code = 61, severity = 'ERROR', at = now() - interval '8 days' where text = 'event 2'");
        api.sql("update event set facts = '{\"vm\": \"web1\"}' where text = 'event 1'");
        api.sql(
                "insert into app_user (id, kind, profile, name, external_id, first_name, last_name, password_hash)"
                        + " values (?::uuid, 'USER', 'internal', 'guest', 'guest', 'Gustav', 'Visitor', ?)",
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

    private static HttpResponse<String> get(String kind, String search, String more, String... headers) {
        String query = "?search=" + URLEncoder.encode(search, StandardCharsets.UTF_8) + more;
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Accept", "application/json"));
        return client.get("/api/" + kind + query, all.toArray(String[]::new));
    }

    private static List<String> found(String kind, String search, String more, String... headers) throws IOException {
        HttpResponse<String> answer = get(kind, search, more, headers);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        List<String> names = new ArrayList<>();
        for (JsonNode one : JSON.readTree(answer.body()).path(item(kind))) {
            names.add((one.has("name") ? one.path("name") : one.path("description")).asText());
        }
        return names;
    }

    private static String item(String kind) {
        return switch (kind) {
            case "datacenters" -> "data_center";
            case "storagedomains" -> "storage_domain";
            case "vnicprofiles" -> "vnic_profile";
            default -> kind.substring(0, kind.length() - 1);
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "vms | name=web1                                   | web1",
                "vms | name=\"web1\"                               | web1",
                "vms | name=web*                                   | web1,Web2",
                "vms | vms.name=web1                               | web1",
                "vms | Vm.name = web1                              | web1",
                "vms | Vms: name = web1                            | web1",
                "vms | Vms : status = down                         | Web2",
                "vms | name=\"mail and more\"                      | mail and more",
                "vms | status=up and name=web*                     | web1",
                "vms | name=web1 or status=down                    | web1,Web2",
                "vms | name!=vm* sortby name desc                  | Web2,web1,mail and more",
                "vms | memory>1024                                 | Web2",
                "vms | memory<=4096 and name!=vm* sortby memory desc | Web2,mail and more,web1",
                "vms | sortby name asc page 1                      | mail and more,vm4,vm5,vm6,web1,Web2",
                "vms | mail                                        | mail and more",
                "vms | post                                        | mail and more",
                "vms | comment=100%*                               | web1",
                "vms | comment=100_*                               | ''",
                "vms | ip=10.1.2.3                                 | mail and more",
                "vms | ip=fe80* and fqdn=post*                     | mail and more",
                "vms | loggedinuser=bob                            | mail and more",
                "vms | on_host=host2                               | mail and more",
                "vms | host.name=host2                             | mail and more",
                "vms | hosts.hw_id=4C4C4544                        | mail and more",
                "vms | tag=floor                                   | web1",
                "vms | tag=site                                    | web1",
                "vms | creationdate<yesterday                      | mail and more",
                "vms | cluster=Default and name=web1               | web1",
                "vms | cluster.name=Default and name=web1          | web1",
                "vms | datacenter=Default and name=web1            | web1",
                "vms | storage.name=sd1 and name=web1              | web1",
                "vms | template.name=template1 and name=web1       | web1",
                "vms | event.severity=error                        | Web2",
                "vms | vnic.network_name=net1 and name=web1        | web1",
                "vms | not (name=vm* or name=web*)                 | mail and more",
                "vms | id=00000000-0000-0000-0000-000000000000     | ''",
                "vms | uptime>=0 and name=web*                     | web1",
                "vms | migrating                                   | ''",
                "hosts | hw_id=4C4C4544 and datacenter=Default and status=Up | host2",
                "hosts | name=host1 or cpu_model=epyc              | host1,host2",
                "hosts | cpu_speed>2000                            | host2",
                "hosts | vms.name=\"mail and more\"                | host2",
                "hosts | active_vms>2                              | host1",
                "datacenters | storage.name=sd1                    | Default",
                "datacenters | name=dc1 and status=uninitialized   | dc1",
                "clusters | datacenter.name=dc2                    | cluster2",
                "clusters | cluster_network.network_name=net2      | cluster2",
                "storagedomains | name=sd2 and status=active and type=nfs | sd2",
                "storagedomains | datacenter=Default sortby name desc | sd3,sd2,sd1",
                "disks | alias=disk1 and vm_names=web*             | disk1",
                "disks | provisioned_size=1 and storage=sd1 and name=disk2 | disk2",
                "networks | datacenter=dc1 and vmnetwork=true      | net1",
                "vnicprofiles | network_name=net1                  | profile1",
                "templates | name=template2 and status=ok          | template2",
                "users | usrname=guest@internal-authz and lastname=visitor | Gustav",
                "groups | name=GROUP1                              | GROUP1",
                "events | type=61                                  | event 2",
                "events | severity=error and time<yesterday        | event 2",
                "events | severity>normal                          | event 2",
                "events | event_vm=web1                            | event 1",
                "events | vms.name=web1                            | event 1",
            })
    void clientsFindWhatTheyMean(String kind, String search, String names) throws IOException {
        List<String> expected = names.isEmpty() ? List.of() : List.of(names.split(","));
        List<String> found = found(kind, search, "");
        if (search.contains("sortby")) assertThat(found).containsExactlyElementsOf(expected);
        else assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void jobsAreFoundByTheirCorrelation() throws IOException {
        assertThat(JSON.readTree(get("jobs", "correlation_id=c-1", "").body()).path("job"))
                .hasSize(1);
    }

    @Test
    void caseCountsOnlyWhenAsked() throws IOException {
        assertThat(found("vms", "name=web2", "")).containsExactly("Web2");
        assertThat(found("vms", "name=web2", "&case_sensitive=true")).isEmpty();
        assertThat(found("vms", "name=\"Web2\"", "&case_sensitive=true")).containsExactly("Web2");
    }

    @Test
    void pagesAreAsLongAsMax() throws IOException {
        assertThat(found("vms", "sortby name page 1", "&max=4")).containsExactly("mail and more", "vm4", "vm5", "vm6");
        assertThat(found("vms", "sortby name page 2", "&max=4")).containsExactly("web1", "Web2");
        assertThat(found("vms", "page 2", "")).isEmpty();
        assertThat(found("vms", "", "&max=1")).hasSize(1);
    }

    @Test
    void mistakesAreSaidWithTheirColumn() {
        HttpResponse<String> answer = get("vms", "name=a and colour=red", "");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("column 12", "colour");
        assertThat(get("events", "type=many", "").statusCode()).isEqualTo(400);
        assertThat(client.get("/api/vms?search=" + "%28".repeat(500)).body()).contains("<fault>", "column 33");
    }

    /** Or one could find out about what one may not see by searching for it. */
    @Test
    void relatedObjectsThatOneMayNotSeeFindNothing() throws IOException {
        assertThat(found("vms", "name=web1", "", "Authorization", AS_GUEST)).containsExactly("web1");
        assertThat(found("vms", "name=Web2", "", "Authorization", AS_GUEST)).isEmpty();
        assertThat(found("vms", "host.name=host1", "", "Authorization", AS_GUEST))
                .isEmpty();
        assertThat(found("vms", "host.name=host1 and name=web1", "")).containsExactly("web1");
    }
}
