package org.reeve.restapi.service.quota;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reeve.restapi.service.testing.RealApi;
import org.reeve.restapi.service.testing.Talk;

/** Quotas and their limits, from the request to the rows. */
class RealQuotasIT {

    private static RealApi api;
    private static Talk talk;
    private static String dataCenter;
    private static String cluster;
    private static final UUID DOMAIN = UUID.randomUUID();

    @BeforeAll
    static void start() {
        api = new RealApi();
        talk = Talk.with(api.client());
        dataCenter = talk.idOfMade("/api/datacenters", "{'name':'shared'}");
        cluster = talk.idOfMade("/api/clusters", "{'name':'shared','data_center':{'name':'shared'}}");
        api.sql(
                "insert into storage_domain (id, name, type, storage_type, storage_format) values (?, 'shared', 'DATA', 'NFS', 'V5')",
                DOMAIN);
        api.sql("insert into storage_domain_seen (storage_domain_id) values (?)", DOMAIN);
        api.sql(
                "insert into storage_domain_pool (id, storage_domain_id, data_center_id, status) values (?, ?, ?, 'ACTIVE')",
                UUID.randomUUID(),
                DOMAIN,
                UUID.fromString(dataCenter));
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    private static String quotas() {
        return "/api/datacenters/" + dataCenter + "/quotas";
    }

    private static String quota(String name) {
        return quotas() + "/" + talk.idOfMade(quotas(), "{'name':'" + name + "'}");
    }

    /** The id stands in an address of another data center: there is nothing. */
    @Test
    void aQuotaIsOnlyChangedWhereItIs() {
        String quota = quota("elsewhere");
        String other = quota.replace(dataCenter, talk.idOfMade("/api/datacenters", "{'name':'other-one'}"));
        talk.refused(404, "PUT", other, "{'description':'x'}");
        talk.refused(404, "POST", other + "/quotaclusterlimits", "{'vcpu_limit':'1'}");
        talk.refused(404, "DELETE", other, "");
        assertThat(talk.get(quota).path("description").asText()).isEmpty();
        talk.gone(quota);
    }

    @Test
    void aDataCenterComesWithOneThatLimitsNothing() {
        JsonNode first = talk.get(quotas()).path("quota").get(0);
        assertThat(first.path("name").asText()).isEqualTo("Default");
        String path = quotas() + "/" + first.path("id").asText();
        JsonNode limit = talk.get(path + "/quotaclusterlimits")
                .path("quota_cluster_limit")
                .get(0);
        assertThat(limit.path("vcpu_limit").asText()).isEqualTo("-1");
        assertThat(limit.path("memory_limit").asDouble()).isEqualTo(-1.0);
        assertThat(limit.path("id")).isEqualTo(first.path("id"));
        assertThat(talk.get(path + "/permissions").path("permission")).hasSize(1);
        assertThat(talk.refused(409, "PUT", path, "{'name':'mine'}")).contains("stays as it is");
        assertThat(talk.refused(409, "DELETE", path, "")).contains("stays as it is");
        assertThat(talk.refused(409, "POST", path + "/quotastoragelimits", "{'limit':'1'}"))
                .contains("stays as it is");
    }

    @Test
    void aQuotaIsReadAsItWasWritten() {
        JsonNode quota = talk.made(
                quotas(),
                "{'name':'written','description':'d','cluster_soft_limit_pct':'70','storage_hard_limit_pct':'5'}");
        String path = quotas() + "/" + quota.path("id").asText();
        assertThat(quota.path("cluster_soft_limit_pct").asText()).isEqualTo("70");
        assertThat(quota.path("cluster_hard_limit_pct").asText()).isEqualTo("20");
        assertThat(quota.path("storage_soft_limit_pct").asText()).isEqualTo("80");
        assertThat(quota.path("storage_hard_limit_pct").asText()).isEqualTo("5");
        JsonNode changed = talk.changed(path, "{'name':'rewritten','cluster_hard_limit_pct':'0'}");
        assertThat(changed.path("description").asText()).isEqualTo("d");
        assertThat(changed.path("cluster_hard_limit_pct").asText()).isEqualTo("0");
        assertThat(talk.refused(409, "POST", quotas(), "{'name':'rewritten'}")).contains("named rewritten");
        assertThat(talk.refused(400, "PUT", path, "{'cluster_soft_limit_pct':'101'}"))
                .contains("0 to 100");
        talk.refused(404, "POST", "/api/datacenters/" + UUID.randomUUID() + "/quotas", "{'name':'x'}");
        talk.gone(path);
        assertThat(api.count("select count(*) from event where name in ('USER_ADD_QUOTA', 'USER_UPDATE_QUOTA',"
                        + " 'USER_DELETE_QUOTA') and text like '%written%'"))
                .isEqualTo(3);
    }

    @Test
    void limitsAreOfEachOrOfAll() {
        String path = quota("limited");
        String limits = path + "/quotaclusterlimits";
        JsonNode limit = talk.made(limits, "{'cluster':{'id':'" + cluster + "'},'vcpu_limit':'4','memory_limit':2.5}");
        assertThat(limit.path("id").asText()).isEqualTo(cluster);
        assertThat(limit.path("memory_limit").asDouble()).isEqualTo(2.5);
        assertThat(limit.path("memory_usage").asDouble()).isZero();
        assertThat(limit.path("vcpu_usage").asText()).isEqualTo("0");
        assertThat(talk.refused(409, "POST", limits, "{'vcpu_limit':'8'}")).contains("all of them together");
        assertThat(talk.refused(409, "POST", limits, "{'cluster':{'id':'" + cluster + "'}}"))
                .contains("already");
        assertThat(talk.refused(409, "POST", limits, "{'cluster':{'name':'Default'}}"))
                .contains("not one of the data center");
        assertThat(talk.refused(400, "POST", limits, "{'vcpu_limit':'-2'}")).contains("unlimited");
        talk.gone(limits + "/" + cluster);
        talk.refused(404, "DELETE", limits + "/" + cluster, "");
        String storage = path + "/quotastoragelimits";
        JsonNode all = talk.made(storage, "{'limit':'10'}");
        assertThat(all.path("limit").asText()).isEqualTo("10");
        assertThat(all.has("storage_domain")).isFalse();
        assertThat(talk.get(storage).path("quota_storage_limit")).hasSize(1);
        talk.gone(storage + "/" + all.path("id").asText());
        talk.made(storage, "{'storage_domain':{'id':'" + DOMAIN + "'},'limit':'5'}");
    }

    @Test
    void disksAndMachinesCount() {
        String path = quota("counted");
        String id = path.substring(path.lastIndexOf('/') + 1);
        String limit = path + "/quotastoragelimits/"
                + talk.idOfMade(path + "/quotastoragelimits", "{'storage_domain':{'id':'" + DOMAIN + "'},'limit':'4'}");
        String disk = "/api/disks/" + disk("counted", 3);
        assertThat(talk.changed(disk, "{'quota':{'id':'" + id + "'}}")
                        .path("quota")
                        .path("id")
                        .asText())
                .isEqualTo(id);
        assertThat(talk.get(limit).path("usage").asDouble()).isEqualTo(3.0);
        String vm = talk.idOfMade(
                "/api/vms",
                "{'name':'counted','cluster':{'name':'shared'},'template':{'name':'Blank'},'memory':'1073741824','quota':{'id':'"
                        + id + "'}}");
        assertThat(talk.get("/api/vms/" + vm).path("quota").path("href").asText())
                .endsWith(path);
        String vcpus =
                path + "/quotaclusterlimits/" + talk.idOfMade(path + "/quotaclusterlimits", "{'vcpu_limit':'4'}");
        assertThat(talk.get(vcpus).path("vcpu_usage").asText())
                .as("what does not run is not counted")
                .isEqualTo("0");
        api.sql("update vm_seen set status = 'WAIT_FOR_LAUNCH' where vm_id = ?", UUID.fromString(vm));
        assertThat(talk.get(vcpus).path("vcpu_usage").asText()).isEqualTo("1");
        assertThat(talk.get(vcpus).path("memory_usage").asDouble()).isEqualTo(1.0);
        api.sql("update vm_seen set status = 'DOWN' where vm_id = ?", UUID.fromString(vm));
        assertThat(talk.refused(409, "DELETE", path, "")).contains("in use by counted, counted");
        String other = talk.get("/api/datacenters?search=name%3DDefault")
                .path("data_center")
                .get(0)
                .path("id")
                .asText();
        String foreign = talk.get("/api/datacenters/" + other + "/quotas")
                .path("quota")
                .get(0)
                .path("id")
                .asText();
        assertThat(talk.refused(409, "PUT", "/api/vms/" + vm, "{'quota':{'id':'" + foreign + "'}}"))
                .contains("belongs to another data center");
    }

    @Test
    void whatIsEnforcedIsRefusedAndWhatIsWatchedIsTold() {
        String path = quota("tight");
        String id = path.substring(path.lastIndexOf('/') + 1);
        String body = "{'quota':{'id':'" + id + "'}}";
        mode("enabled");
        try {
            String disk = "/api/disks/" + disk("tight", 13);
            assertThat(talk.refused(409, "PUT", disk, body)).contains("grants nothing on this storage domain");
            talk.made(path + "/quotastoragelimits", "{'limit':'10'}");
            assertThat(talk.refused(409, "PUT", disk, body)).contains("does not grant as much storage");
            String within = "/api/disks/" + disk("within", 11);
            talk.changed(within, body);
            assertThat(api.count("select count(*) from event where name = 'USER_EXCEEDED_QUOTA_STORAGE_LIMIT'"))
                    .isOne();
            mode("audit");
            talk.changed(disk, body);
            assertThat(
                            api.count(
                                    "select count(*) from event where name = 'USER_EXCEEDED_QUOTA_STORAGE_GRACE_LIMIT_PERMISSIVE_MODE'"))
                    .isOne();
            Talk other = talk.as(api.user("frugal", "PowerUserRole"), "secret:1");
            String vm = "{'name':'frugal','cluster':{'id':'" + cluster
                    + "'},'template':{'name':'Blank'},'quota':{'id':'" + id + "'}}";
            other.refused(403, "POST", "/api/vms", vm);
            talk.made(
                    path + "/permissions", "{'role':{'name':'QuotaConsumer'},'user':{'user_name':'frugal@internal'}}");
            other.made("/api/vms", vm);
            other.refused(403, "PUT", path, "{'name':'mine'}");
            other.refused(403, "POST", quotas(), "{'name':'mine'}");
        } finally {
            mode("disabled");
        }
    }

    private static void mode(String mode) {
        talk.changed("/api/datacenters/" + dataCenter, "{'quota_mode':'" + mode + "'}");
    }

    private static UUID disk(String alias, long gib) {
        UUID disk = UUID.randomUUID();
        api.sql("insert into disk (id, storage_domain_id, alias, status) values (?, ?, ?, 'OK')", disk, DOMAIN, alias);
        api.sql(
                "insert into volume (id, disk_id, format, type, status, capacity_bytes) values (?, ?, 'RAW', 'SPARSE', 'OK', ?)",
                UUID.randomUUID(),
                disk,
                gib << 30);
        return disk;
    }
}
