package org.reeve.restapi.service.affinity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reeve.restapi.service.testing.RealApi;
import org.reeve.restapi.service.testing.Talk;

/** Affinity groups and labels, from the request to the rows. */
class RealAffinityIT {

    private static RealApi api;
    private static Talk talk;
    private static String groups;
    private static UUID cluster;
    private static String elsewhere;

    @BeforeAll
    static void start() {
        api = new RealApi();
        talk = Talk.with(api.client());
        cluster = UUID.fromString(talk.idOfMade("/api/clusters", "{'name':'close','data_center':{'name':'Default'}}"));
        groups = "/api/clusters/" + cluster + "/affinitygroups";
        vm("a", "close");
        vm("b", "close");
        vm("c", "close");
        elsewhere = vm("far", "Default");
        host("one");
        host("two");
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    private static String vm(String name, String in) {
        return talk.idOfMade(
                "/api/vms", "{'name':'" + name + "','cluster':{'name':'" + in + "'},'template':{'name':'Blank'}}");
    }

    private static void host(String name) {
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        api.sql("insert into host (id, cluster_id, name, address) values (?, ?, ?, ?)", id, cluster, name, name);
        api.sql("insert into host_wanted (host_id) values (?)", id);
        api.sql("insert into host_seen (host_id) values (?)", id);
    }

    @Test
    void aGroupIsReadAsItWasWritten() {
        JsonNode group = talk.made(
                groups,
                "{'name':'together','description':'d','priority':2.5,"
                        + "'vms_rule':{'positive':'true','enforcing':'false'},"
                        + "'hosts_rule':{'enabled':'true','positive':'false','enforcing':'true'},"
                        + "'vms':{'vm':[{'name':'a'},{'name':'b'}]},'hosts':{'host':[{'name':'one'}]}}");
        assertThat(group.path("priority").asDouble()).isEqualTo(2.5);
        assertThat(group.path("vms_rule").path("enabled").asText()).isEqualTo("true");
        assertThat(group.path("vms_rule").path("positive").asText()).isEqualTo("true");
        assertThat(group.path("vms_rule").path("enforcing").asText()).isEqualTo("false");
        assertThat(group.path("hosts_rule").path("positive").asText()).isEqualTo("false");
        assertThat(group.path("positive").asText()).isEqualTo("true");
        assertThat(group.path("broken").asText()).isEqualTo("false");
        String path = groups + "/" + group.path("id").asText();
        assertThat(talk.get(path + "/vms").path("vm").findValuesAsText("name")).containsExactly("a", "b");
        JsonNode changed = talk.changed(path, "{'vms_rule':{'enabled':'false'},'vms':{'vm':[{'name':'c'}]}}");
        assertThat(changed.path("vms_rule").path("enabled").asText()).isEqualTo("false");
        assertThat(changed.has("positive")).isFalse();
        assertThat(changed.path("description").asText()).isEqualTo("d");
        assertThat(talk.get(path + "/vms").path("vm").findValuesAsText("name")).containsExactly("c");
        assertThat(talk.get(path + "/hosts").path("host")).hasSize(1);
        assertThat(talk.changed(path, "{'positive':'false','enforcing':'false'}")
                        .path("vms_rule")
                        .path("positive")
                        .asText())
                .isEqualTo("false");
        talk.gone(path);
        assertThat(
                        api.count(
                                "select count(*) from event where name = 'USER_UPDATED_AFFINITY_GROUP' and text like '%together%'"))
                .isEqualTo(2);
    }

    @Test
    void membersComeAndGo() {
        String path = groups + "/" + talk.idOfMade(groups, "{'name':'members'}");
        JsonNode member = talk.made(path + "/vms", "{'name':'a'}");
        assertThat(member.path("name").asText()).isEqualTo("a");
        assertThat(talk.refused(409, "POST", path + "/vms", "{'name':'a'}")).contains("there already");
        assertThat(talk.refused(409, "POST", path + "/vms", "{'id':'" + elsewhere + "'}"))
                .contains("not in the cluster");
        talk.refused(404, "POST", path + "/vms", "{'id':'" + UUID.randomUUID() + "'}");
        talk.refused(400, "POST", path + "/vms", "{}");
        talk.made(path + "/hosts", "{'name':'one'}");
        String label = talk.idOfMade("/api/affinitylabels", "{'name':'joined'}");
        talk.made(path + "/vmlabels", "{'name':'joined'}");
        talk.made(path + "/hostlabels", "{'id':'" + label + "'}");
        assertThat(talk.get(path + "/vmlabels").path("affinity_label")).hasSize(1);
        assertThat(talk.get(path + "?follow=vms,hosts").path("vms").path("vm")).hasSize(1);
        String vm = path + "/vms/" + member.path("id").asText();
        assertThat(talk.send("DELETE", vm, "").statusCode()).isEqualTo(200);
        talk.refused(404, "DELETE", vm, "");
        assertThat(talk.send("DELETE", path + "/vmlabels/" + label, "").statusCode())
                .isEqualTo(200);
        assertThat(talk.get(path + "/vms").path("vm")).isEmpty();
        talk.refused(404, "POST", groups + "/" + UUID.randomUUID() + "/vms", "{'name':'a'}");
    }

    @Test
    void contradictionsAreRefusedOrTold() {
        String together = groups + "/"
                + talk.idOfMade(
                        groups,
                        "{'name':'pair','vms_rule':{'positive':'true','enforcing':'true'},'vms':{'vm':[{'name':'a'},{'name':'b'}]}}");
        String apart =
                "{'name':'apart','vms_rule':{'positive':'false','enforcing':'true'},'vms':{'vm':[{'name':'a'},{'name':'b'}]}}";
        assertThat(talk.refused(409, "POST", groups, apart)).contains("apart, pair contradict each other");
        assertThat(api.count("select count(*) from affinity_group where name = 'apart'"))
                .isZero();
        String free = groups + "/"
                + talk.idOfMade(
                        groups,
                        "{'name':'free','vms_rule':{'positive':'false','enforcing':'true'},'vms':{'vm':[{'name':'a'},{'name':'c'}]}}");
        assertThat(talk.refused(409, "POST", free + "/vms", "{'name':'b'}")).contains("contradict");
        String on = groups + "/"
                + talk.idOfMade(
                        groups,
                        "{'name':'on','hosts_rule':{'positive':'true','enforcing':'true'},'vms':{'vm':[{'name':'a'}]},'hosts':{'host':[{'name':'one'}]}}");
        String off =
                "{'name':'off','hosts_rule':{'positive':'false','enforcing':'%s'},'vms':{'vm':[{'name':'a'}]},'hosts':{'host':[{'name':'one'}]}}";
        assertThat(talk.refused(409, "POST", groups, off.formatted("true"))).contains("must run on one and must not");
        talk.gone(groups + "/" + talk.idOfMade(groups, off.formatted("false")));
        assertThat(
                        api.count(
                                "select count(*) from event where name = 'VM_TO_HOST_CONFLICT_IN_POSITIVE_AND_NEGATIVE_AFFINITY'"))
                .isOne();
        talk.gone(on);
        talk.gone(free);
        talk.gone(together);
    }

    @Test
    void aGroupIsBrokenByWhatRuns() {
        JsonNode group = talk.made(
                groups,
                "{'name':'broken','hosts_rule':{'positive':'true','enforcing':'false'},'vms':{'vm':[{'name':'c'}]},'hosts':{'host':[{'name':'one'}]}}");
        String path = groups + "/" + group.path("id").asText();
        api.sql(
                "update vm_seen set status = 'UP', host_id = (select id from host where name = 'two') where vm_id = (select id from vm where name = 'c')");
        assertThat(talk.get(path).path("broken").asText()).isEqualTo("true");
        api.sql(
                "update vm_seen set host_id = (select id from host where name = 'one') where vm_id = (select id from vm where name = 'c')");
        assertThat(talk.get(path).path("broken").asText()).isEqualTo("false");
        api.sql(
                "update vm_seen set status = 'DOWN', host_id = null where vm_id = (select id from vm where name = 'c')");
        talk.gone(path);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        talk.made(groups, "{'name':'taken'}");
        assertThat(talk.refused(409, "POST", groups, "{'name':'taken'}")).contains("named taken");
        assertThat(talk.refused(400, "POST", groups, "{'name':'half','vms_rule':{'positive':'true'}}"))
                .contains("vms_rule.enforcing");
        assertThat(talk.refused(409, "POST", groups, "{'name':'twice','vms':{'vm':[{'name':'a'},{'name':'a'}]}}"))
                .contains("given twice");
        talk.refused(400, "POST", groups, "{}");
        talk.refused(404, "POST", "/api/clusters/" + UUID.randomUUID() + "/affinitygroups", "{'name':'nowhere'}");
        Talk other = talk.as(api.user("distant", "DiskCreator"), "secret:1");
        other.refused(403, "POST", groups, "{'name':'mine'}");
        assertThat(other.get(groups).path("affinity_group")).isEmpty();
        other.refused(403, "POST", "/api/affinitylabels", "{'name':'mine'}");
        assertThat(other.get("/api/affinitylabels").path("affinity_label")).isEmpty();
    }

    @Test
    void labelsAreBorneByMachinesAndHosts() {
        JsonNode label = talk.made(
                "/api/affinitylabels",
                "{'name':'fast','has_implicit_affinity_group':'true','vms':{'vm':[{'name':'a'}]}}");
        String path = "/api/affinitylabels/" + label.path("id").asText();
        assertThat(label.path("has_implicit_affinity_group").asText()).isEqualTo("true");
        assertThat(label.path("read_only").asText()).isEqualTo("false");
        String vm = talk.get(path + "/vms").path("vm").get(0).path("id").asText();
        assertThat(talk.get(path + "/vms/" + vm).path("name").asText()).isEqualTo("a");
        talk.made(path + "/hosts", "{'name':'one'}");
        JsonNode borne = talk.get("/api/vms/" + vm + "/affinitylabels").path("affinity_label");
        assertThat(borne.findValuesAsText("name")).containsExactly("fast");
        talk.gone("/api/vms/" + vm + "/affinitylabels/" + label.path("id").asText());
        assertThat(talk.made("/api/vms/" + vm + "/affinitylabels", "{'name':'fast'}")
                        .path("name")
                        .asText())
                .isEqualTo("fast");
        String host =
                UUID.nameUUIDFromBytes("two".getBytes(StandardCharsets.UTF_8)).toString();
        talk.made(
                "/api/hosts/" + host + "/affinitylabels",
                "{'id':'" + label.path("id").asText() + "'}");
        assertThat(talk.get(path + "/hosts").path("host")).hasSize(2);
        assertThat(talk.changed(path, "{'name':'faster'}")
                        .path("has_implicit_affinity_group")
                        .asText())
                .isEqualTo("true");
        assertThat(talk.get(path + "/vms").path("vm")).hasSize(1);
        assertThat(talk.refused(409, "POST", path + "/vms", "{'id':'" + vm + "'}"))
                .contains("there already");
        talk.gone(path + "/vms/" + vm);
        talk.gone(path);
        String fixed =
                "/api/affinitylabels/" + talk.idOfMade("/api/affinitylabels", "{'name':'fixed','read_only':'true'}");
        assertThat(talk.refused(409, "PUT", fixed, "{'name':'x'}")).contains("cannot be changed");
        assertThat(talk.refused(409, "DELETE", fixed, "")).contains("cannot be changed");
        assertThat(talk.refused(409, "POST", "/api/affinitylabels", "{'name':'fixed'}"))
                .contains("named fixed");
    }

    @Test
    void labelsOfAGroupBringTheirBearers() {
        String label =
                talk.idOfMade("/api/affinitylabels", "{'name':'bearers','vms':{'vm':[{'name':'a'},{'name':'b'}]}}");
        String group = groups + "/"
                + talk.idOfMade(
                        groups,
                        "{'name':'labelled','vms_rule':{'positive':'true','enforcing':'true'},'vm_labels':{'affinity_label':[{'id':'"
                                + label + "'}]}}");
        String apart =
                "{'name':'torn','vms_rule':{'positive':'false','enforcing':'true'},'vms':{'vm':[{'name':'a'},{'name':'b'}]}}";
        assertThat(talk.refused(409, "POST", groups, apart)).contains("contradict");
        talk.gone("/api/affinitylabels/" + label);
        talk.gone(groups + "/" + talk.idOfMade(groups, apart));
        talk.gone(group);
    }
}
