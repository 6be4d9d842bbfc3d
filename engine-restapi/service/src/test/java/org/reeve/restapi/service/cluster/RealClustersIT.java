package org.reeve.restapi.service.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reeve.restapi.service.testing.RealApi;
import org.reeve.restapi.service.testing.Talk;

/** Everything about clusters and their levels that can be written is read back, and what makes no sense is refused. */
class RealClustersIT {

    /** Members that are written in one go, as they are read afterwards. */
    private static final String EVERYTHING =
            """
            {
                'comment': 'c',
                'cpu': {'architecture': 'x86_64', 'type': 'Secure Intel Cascadelake Server Family'},
                'bios_type': 'q35_ovmf',
                'ballooning_enabled': 'false',
                'custom_scheduling_policy_properties': {'property': [{'name': 'HighUtilization', 'value': '70'}]},
                'display': {'proxy': 'http://proxy.example.org:3128'},
                'error_handling': {'on_error': 'migrate_highly_available'},
                'fencing_policy': {
                    'enabled': 'false',
                    'skip_if_connectivity_broken': {'enabled': 'true', 'threshold': '75'},
                    'skip_if_gluster_bricks_up': 'true',
                    'skip_if_gluster_quorum_not_met': 'true',
                    'skip_if_sd_active': {'enabled': 'true'}
                },
                'fips_mode': 'enabled',
                'firewall_type': 'iptables',
                'gluster_service': 'true',
                'gluster_tuned_profile': 'virtual-host',
                'ha_reservation': 'true',
                'ksm': {'enabled': 'true', 'merge_across_nodes': 'false'},
                'log_max_memory_used_threshold': '512',
                'log_max_memory_used_threshold_type': 'absolute_value_in_mb',
                'maintenance_reason_required': 'false',
                'memory_policy': {'over_commit': {'percent': '150'}, 'transparent_hugepages': {'enabled': 'false'}},
                'migration': {
                    'auto_converge': 'true',
                    'bandwidth': {'assignment_method': 'custom', 'custom_value': '500'},
                    'compressed': 'false',
                    'custom_parallel_migrations': '4',
                    'encrypted': 'true',
                    'parallel_migrations_policy': 'custom',
                    'policy': {'id': 'a7aeedb2-8d66-4e51-bb22-32595027ce71'}
                },
                'optional_reason': 'false',
                'required_rng_sources': {'required_rng_source': ['hwrng', 'urandom']},
                'serial_number': {'policy': 'custom', 'value': '4711'},
                'switch_type': 'ovs',
                'threads_as_cores': 'true',
                'trusted_service': 'true',
                'tunnel_migration': 'true',
                'virt_service': 'true',
                'vnc_encryption': 'true'
            }""";

    private static RealApi api;
    private static Talk talk;

    @BeforeAll
    static void start() {
        api = new RealApi();
        talk = Talk.with(api.client());
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    private static String made(String name) {
        return "/api/clusters/"
                + talk.idOfMade("/api/clusters", "{'name':'" + name + "','data_center':{'name':'Default'}}");
    }

    @Test
    void everythingThatIsWrittenIsReadBack() throws IOException {
        String path = made("everything");
        JsonNode fresh = talk.get(path);
        assertThat(fresh.path("migration").path("policy").path("id").asText())
                .isEqualTo("80554327-0569-496b-bdeb-fcbbf52b827b");
        assertThat(fresh.path("log_max_memory_used_threshold").asText()).isEqualTo("95");
        assertThat(fresh.path("supported_versions").path("version")).hasSize(1);
        assertThat(fresh.has("management_network")).isTrue();
        JsonNode wanted = new ObjectMapper().readTree(EVERYTHING.replace('\'', '"'));
        JsonNode changed = talk.changed(path, EVERYTHING);
        wanted.properties().forEach(member -> {
            if (!member.getKey().equals("custom_scheduling_policy_properties")) {
                assertThat(changed.path(member.getKey())).as(member.getKey()).isEqualTo(member.getValue());
            }
        });
        assertThat(changed).isEqualTo(talk.get(path));
        assertThat(talk.changed(path, "{'comment':'d'}").path("migration")).isEqualTo(wanted.path("migration"));
        String other = "/api/clusters/"
                + talk.idOfMade(
                        "/api/clusters",
                        EVERYTHING.replaceFirst("\\{", "{'name':'other','data_center':{'name':'Default'},"));
        assertThat(talk.get(other).path("fencing_policy")).isEqualTo(wanted.path("fencing_policy"));
    }

    @Test
    void propertiesOfThePolicyAreSetOtherwise() {
        String path = made("scheduled");
        assertThat(property(talk.changed(path, "{'scheduling_policy':{'name':'power_saving'}}"), "LowUtilization"))
                .isEqualTo("20");
        String low = "{'custom_scheduling_policy_properties':{'property':[{'name':'LowUtilization','value':'%s'}]}}";
        assertThat(property(talk.changed(path, low.formatted("10")), "LowUtilization"))
                .isEqualTo("10");
        assertThat(property(talk.get(path), "HighUtilization")).isEqualTo("80");
        assertThat(talk.refused(400, "PUT", path, low.formatted("60"))).contains("has the form");
        JsonNode other = talk.changed(path, "{'scheduling_policy':{'name':'none'}}");
        assertThat(property(other, "LowUtilization")).isEmpty();
        assertThat(talk.refused(400, "PUT", path, low.formatted("10"))).contains("No unit of the scheduling policy");
    }

    private static String property(JsonNode cluster, String name) {
        for (JsonNode one : cluster.path("custom_scheduling_policy_properties").path("property")) {
            if (one.path("name").asText().equals(name)) {
                return one.path("value").asText();
            }
        }
        return "";
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        String path = made("strict");
        assertThat(refused(path, "{'cpu':{'type':'Intel Pentium Family'}}")).contains("know no processor");
        assertThat(refused(path, "{'cpu':{'type':'Intel Nehalem Family','architecture':'ppc64'}}"))
                .contains("not one of architecture");
        assertThat(refused(path, "{'cpu':{'type':'IBM POWER9'},'bios_type':'q35_ovmf'}"))
                .contains("another BIOS");
        assertThat(refused(path, "{'memory_policy':{'over_commit':{'percent':'99'}}}"))
                .contains("from 100 to 1000");
        assertThat(refused(path, "{'fencing_policy':{'skip_if_connectivity_broken':{'threshold':'101'}}}"))
                .contains("from 1 to 100");
        assertThat(refused(path, "{'migration':{'bandwidth':{'assignment_method':'custom'}}}"))
                .contains("needs a value");
        assertThat(refused(
                        path, "{'migration':{'parallel_migrations_policy':'custom','custom_parallel_migrations':'1'}}"))
                .contains("from 2 to 255");
        assertThat(refused(path, "{'migration':{'custom_parallel_migrations':'3'}}"))
                .contains("only given where");
        assertThat(refused(path, "{'migration':{'policy':{'id':'" + UUID.randomUUID() + "'}}}"))
                .contains("no migration policy");
        assertThat(refused(path, "{'log_max_memory_used_threshold':'101'}")).contains("from 1 to 100");
        assertThat(refused(path, "{'serial_number':{'policy':'custom'}}")).contains("needs a value");
        assertThat(refused(path, "{'virt_service':'false'}")).contains("or both");
        assertThat(refused(path, "{'display':{'proxy':'not a proxy'}}")).contains("address of a proxy");
        assertThat(refused(path, "{'version':{'major':'3','minor':'6'}}")).contains("no compatibility level");
        talk.refused(404, "PUT", path, "{'mac_pool':{'id':'" + UUID.randomUUID() + "'}}");
    }

    private static String refused(String path, String body) {
        return talk.refused(400, "PUT", path, body);
    }

    @Test
    void whatIsInUseStays() {
        String path = made("used");
        UUID cluster = UUID.fromString(talk.get(path).path("id").asText());
        talk.changed(path, "{'cpu':{'type':'Intel Nehalem Family'}}");
        talk.made("/api/vms", "{'name':'used','cluster':{'name':'used'},'template':{'name':'Blank'}}");
        assertThat(talk.refused(409, "PUT", path, "{'cpu':{'type':'IBM POWER9'}}"))
                .contains("architecture stays");
        assertThat(talk.refused(409, "PUT", path, "{'virt_service':'false','gluster_service':'true'}"))
                .contains("goes on running them");
        assertThat(talk.refused(409, "PUT", path, "{'version':{'major':'4','minor':'6'}}"))
                .contains("stays at level 4.7");
        api.sql("update vm_seen set status = 'SUSPENDED' where vm_id = (select id from vm where name = 'used')");
        assertThat(talk.refused(409, "PUT", path, "{'cpu':{'type':'Intel Westmere Family'}}"))
                .contains("suspended");
        api.sql("update vm_seen set status = 'DOWN' where vm_id = (select id from vm where name = 'used')");
        talk.changed(path, "{'cpu':{'type':'Intel Westmere Family'}}");
        api.sql(
                "insert into host (id, cluster_id, name, address) values (?, ?, 'switched', 'switched')",
                UUID.randomUUID(),
                cluster);
        assertThat(talk.refused(409, "PUT", path, "{'switch_type':'ovs'}")).contains("switches stays");
    }

    @Test
    void levelsGoUpTogether() {
        String dataCenter = "/api/datacenters/"
                + talk.idOfMade("/api/datacenters", "{'name':'levels','version':{'major':'4','minor':'5'}}");
        String cluster =
                "/api/clusters/" + talk.idOfMade("/api/clusters", "{'name':'levels','data_center':{'name':'levels'}}");
        assertThat(talk.get(cluster).path("version").path("minor").asText()).isEqualTo("5");
        assertThat(talk.get(dataCenter).path("supported_versions").path("version"))
                .hasSize(3);
        assertThat(talk.refused(409, "PUT", dataCenter, "{'version':{'major':'4','minor':'7'}}"))
                .contains("not at level 4.7 yet: levels");
        assertThat(talk.refused(409, "PUT", cluster, "{'version':{'major':'4','minor':'4'}}"))
                .contains("is at level 4.5");
        UUID host = UUID.randomUUID();
        api.sql(
                "insert into host (id, cluster_id, name, address) select ?, id, 'behind', 'behind' from cluster where name = 'levels'",
                host);
        api.sql(
                "insert into host_seen (host_id, status, capabilities) values (?, 'UP', '{\"clusterLevels\":[\"4.5\",\"4.6\"]}')",
                host);
        assertThat(talk.refused(409, "PUT", cluster, "{'version':{'major':'4','minor':'7'}}"))
                .contains("do not serve level 4.7: behind");
        talk.changed(cluster, "{'version':{'major':'4','minor':'6'}}");
        assertThat(talk.changed(dataCenter, "{'version':{'major':'4','minor':'6'}}")
                        .path("version")
                        .path("minor")
                        .asText())
                .isEqualTo("6");
    }

    @Test
    void aLevelKnowsItsProcessorsAndRights() {
        JsonNode levels = talk.get("/api/clusterlevels").path("cluster_level");
        assertThat(levels).hasSize(4);
        JsonNode level = talk.get("/api/clusterlevels/4.4");
        assertThat(level.path("cpu_types").path("cpu_type").findValuesAsText("name"))
                .contains("Intel Nehalem Family", "Secure AMD EPYC", "IBM z14")
                .doesNotContain("Intel Icelake Server Family");
        assertThat(level.path("permits").path("permit").findValuesAsText("name"))
                .contains("create_vm");
        JsonNode newest = talk.get("/api/clusterlevels/4.7").path("cpu_types").path("cpu_type");
        assertThat(newest.findValuesAsText("name")).contains("Secure Intel Icelake Server Family");
        assertThat(newest.get(0).path("level").asText()).isEqualTo("1");
        assertThat(newest.get(0).path("architecture").asText()).isEqualTo("x86_64");
        talk.missing("/api/clusterlevels/3.6");
        JsonNode features = talk.get("/api/clusterlevels/4.7/clusterfeatures").path("cluster_feature");
        assertThat(features).isNotEmpty();
        String feature = features.get(0).path("id").asText();
        assertThat(talk.get("/api/clusterlevels/4.7/clusterfeatures/" + feature)
                        .path("cluster_level")
                        .path("id")
                        .asText())
                .isEqualTo("4.7");
        String enabled = made("featured") + "/enabledfeatures";
        assertThat(talk.made(enabled, "{'id':'" + feature + "'}").path("name").asText())
                .startsWith("GLUSTER");
        assertThat(talk.refused(409, "POST", enabled, "{'id':'" + feature + "'}"))
                .contains("already");
        assertThat(talk.get(enabled).path("cluster_feature")).hasSize(1);
        talk.gone(enabled + "/" + feature);
        talk.refused(404, "POST", enabled, "{'id':'" + UUID.randomUUID() + "'}");
    }

    @Test
    void anUpgradeIsFollowed() {
        String path = made("upgraded");
        String start = "{'upgrade_action':'start','upgrade_percent_complete':'0','correlation_id':'c1'}";
        assertThat(talk.refused(409, "POST", path + "/upgrade", "{'upgrade_action':'finish'}"))
                .contains("not being upgraded");
        assertThat(talk.acted(path + "/upgrade", start).path("status").asText()).isEqualTo("complete");
        assertThat(talk.get(path).path("upgrade_in_progress").asText()).isEqualTo("true");
        assertThat(talk.get(path).path("upgrade_correlation_id").asText()).isEqualTo("c1");
        assertThat(talk.refused(409, "POST", path + "/upgrade", start)).contains("upgraded already");
        talk.acted(path + "/upgrade", "{'upgrade_action':'update_progress','upgrade_percent_complete':'40'}");
        assertThat(talk.get(path).path("upgrade_percent_complete").asText()).isEqualTo("40");
        talk.refused(
                400,
                "POST",
                path + "/upgrade",
                "{'upgrade_action':'update_progress','upgrade_percent_complete':'101'}");
        talk.acted(path + "/upgrade", "{'upgrade_action':'finish'}");
        assertThat(talk.get(path).path("upgrade_in_progress").asText()).isEqualTo("false");
        assertThat(talk.get(path).has("upgrade_correlation_id")).isFalse();
        talk.refused(400, "POST", path + "/upgrade", "{}");
        assertThat(api.count("select count(*) from event where name like 'USER_%_CLUSTER_UPGRADE'"))
                .isEqualTo(3);
    }

    @Test
    void theMachineTypeIsForgotten() {
        String path = made("typed");
        api.sql("update cluster set emulated_machine = 'pc-q35-old' where name = 'typed'");
        talk.acted(path + "/resetemulatedmachine", "{}");
        assertThat(api.count("select count(*) from cluster where name = 'typed' and emulated_machine is null"))
                .isOne();
        Talk other = talk.as(api.user("clusterless", "DiskCreator"), "secret:1");
        other.refused(403, "POST", path + "/resetemulatedmachine", "{}");
        other.refused(403, "POST", path + "/upgrade", "{'upgrade_action':'start'}");
        other.refused(403, "PUT", path, "{'comment':'mine'}");
    }

    @Test
    void aDataCenterKeepsWhatItIsGiven() {
        String pool = talk.idOfMade(
                "/api/macpools",
                "{'name':'own','ranges':{'range':[{'from':'02:00:00:00:00:00','to':'02:00:00:00:00:ff'}]}}");
        JsonNode dataCenter = talk.made(
                "/api/datacenters",
                "{'name':'kept','local':'true','quota_mode':'audit','storage_format':'v5','comment':'c','mac_pool':{'id':'"
                        + pool + "'}}");
        String path = "/api/datacenters/" + dataCenter.path("id").asText();
        assertThat(dataCenter.path("quota_mode").asText()).isEqualTo("audit");
        assertThat(dataCenter.path("storage_format").asText()).isEqualTo("v5");
        assertThat(dataCenter.path("mac_pool").path("id").asText()).isEqualTo(pool);
        JsonNode changed = talk.changed(path, "{'quota_mode':'disabled','local':'false','description':'d'}");
        assertThat(changed.path("local").asText()).isEqualTo("false");
        assertThat(changed.path("comment").asText()).isEqualTo("c");
        assertThat(talk.made("/api/clusters", "{'name':'kept','data_center':{'name':'kept'}}")
                        .path("mac_pool")
                        .path("id")
                        .asText())
                .isEqualTo(pool);
    }
}
