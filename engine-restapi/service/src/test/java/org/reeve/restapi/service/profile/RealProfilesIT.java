package org.reeve.restapi.service.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reeve.restapi.service.testing.RealApi;
import org.reeve.restapi.service.testing.Talk;

/** CPU and disk profiles, from the request to the rows. */
class RealProfilesIT {

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

    @Test
    void aClusterComesWithOneAndKeepsTheLast() {
        String cluster = talk.idOfMade("/api/clusters", "{'name':'first','data_center':{'name':'Default'}}");
        String path = "/api/clusters/" + cluster + "/cpuprofiles";
        JsonNode profile = talk.get(path).path("cpu_profile").get(0);
        assertThat(profile.path("name").asText()).isEqualTo("first");
        String id = profile.path("id").asText();
        assertThat(talk.get("/api/cpuprofiles/" + id + "/permissions").path("permission"))
                .hasSize(1);
        assertThat(talk.refused(409, "DELETE", "/api/cpuprofiles/" + id, "")).contains("last one of cluster first");
        JsonNode second = talk.made("/api/cpuprofiles", "{'name':'second','cluster':{'name':'first'}}");
        assertThat(second.path("cluster").path("id").asText()).isEqualTo(cluster);
        assertThat(talk.refused(409, "POST", path, "{'name':'second'}")).contains("named second");
        talk.gone(path + "/" + id);
        assertThat(api.count("select count(*) from permission where object_id = ?", UUID.fromString(id)))
                .isZero();
        talk.gone("/api/clusters/" + cluster);
        talk.missing("/api/cpuprofiles/" + second.path("id").asText());
    }

    @Test
    void whatIsGivenIsChangedAndNothingElse() {
        String dataCenter = talk.idOfMade("/api/datacenters", "{'name':'changed'}");
        String cluster = talk.idOfMade("/api/clusters", "{'name':'changed','data_center':{'id':'" + dataCenter + "'}}");
        String qoss = "/api/datacenters/" + dataCenter + "/qoss";
        String half = talk.idOfMade(qoss, "{'name':'half','type':'cpu','cpu_limit':'50'}");
        String disk = talk.idOfMade(qoss, "{'name':'disk','type':'storage','max_iops':'50'}");
        String path = "/api/cpuprofiles/"
                + talk.idOfMade("/api/clusters/" + cluster + "/cpuprofiles", "{'name':'one','description':'d'}");
        JsonNode changed = talk.changed(path, "{'qos':{'id':'" + half + "'}}");
        assertThat(changed.path("qos").path("id").asText()).isEqualTo(half);
        assertThat(changed.path("description").asText()).isEqualTo("d");
        assertThat(talk.changed(path, "{'name':'uno'}").path("qos").path("id").asText())
                .isEqualTo(half);
        assertThat(talk.changed(path, "{'qos':{}}").has("qos")).isFalse();
        assertThat(talk.refused(409, "PUT", path, "{'qos':{'id':'" + disk + "'}}"))
                .contains("not one of the right type");
        assertThat(talk.refused(409, "PUT", path, "{'name':'changed'}")).contains("named changed");
        talk.refused(404, "PUT", "/api/cpuprofiles/" + UUID.randomUUID(), "{'name':'x'}");
        assertThat(api.count("select count(*) from event where name = 'USER_UPDATED_CPU_PROFILE'"))
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void storageDomainsHaveThemToo() {
        UUID domain = UUID.randomUUID();
        api.sql(
                "insert into storage_domain (id, name, type, storage_type, storage_format) values (?, 'disks', 'DATA', 'LOCALFS', 'V5')",
                domain);
        api.sql("insert into storage_domain_seen (storage_domain_id) values (?)", domain);
        JsonNode profile = talk.made("/api/diskprofiles", "{'name':'fast','storage_domain':{'name':'disks'}}");
        assertThat(profile.path("storage_domain").path("id").asText()).isEqualTo(domain.toString());
        String path = "/api/storagedomains/" + domain + "/diskprofiles";
        String other = talk.idOfMade(path, "{'name':'slow'}");
        assertThat(talk.get(path).path("disk_profile")).hasSize(2);
        api.sql(
                "insert into disk (id, storage_domain_id, alias, disk_profile_id) values (?, ?, 'greedy', ?)",
                UUID.randomUUID(),
                domain,
                UUID.fromString(other));
        assertThat(talk.refused(409, "DELETE", path + "/" + other, "")).contains("in use by greedy");
        talk.gone("/api/diskprofiles/" + profile.path("id").asText());
    }

    @Test
    void theyAreSeenAndChangedByThoseWhoMay() {
        Talk other = talk.as(api.user("profileless", "DiskCreator"), "secret:1");
        String cluster = talk.idOfMade("/api/clusters", "{'name':'seen','data_center':{'name':'Default'}}");
        String path =
                "/api/cpuprofiles/" + talk.idOfMade("/api/clusters/" + cluster + "/cpuprofiles", "{'name':'hidden'}");
        other.missing(path);
        other.refused(403, "PUT", path, "{'name':'mine'}");
        other.refused(403, "DELETE", path, "");
        other.refused(403, "POST", "/api/clusters/" + cluster + "/cpuprofiles", "{'name':'mine'}");
        talk.made(
                path + "/permissions",
                "{'role':{'name':'CpuProfileOperator'},'user':{'user_name':'profileless@internal'}}");
        assertThat(other.get(path).path("name").asText()).isEqualTo("hidden");
    }
}
