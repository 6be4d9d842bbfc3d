package org.reeve.restapi.service.qos;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reeve.restapi.service.testing.RealApi;
import org.reeve.restapi.service.testing.Talk;

/** Qualities of service, from the request to the rows. */
class RealQossIT {

    private static RealApi api;
    private static Talk talk;
    private static String qoss;

    @BeforeAll
    static void start() {
        api = new RealApi();
        talk = Talk.with(api.client());
        qoss = "/api/datacenters/" + talk.idOfMade("/api/datacenters", "{'name':'limits'}") + "/qoss";
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void eachKindKeepsItsLimits() {
        JsonNode storage = talk.made(
                qoss, "{'name':'slow','type':'storage','description':'d','max_iops':'100','max_read_throughput':'5'}");
        assertThat(storage.path("max_iops").asText()).isEqualTo("100");
        assertThat(storage.path("type").asText()).isEqualTo("storage");
        assertThat(storage.has("max_throughput")).isFalse();
        String path = qoss + "/" + storage.path("id").asText();
        JsonNode changed = talk.changed(path, "{'name':'slower','max_iops':'-1','max_write_iops':'7'}");
        assertThat(changed).isEqualTo(talk.get(path));
        assertThat(changed.path("name").asText()).isEqualTo("slower");
        assertThat(changed.has("max_iops")).isFalse();
        assertThat(changed.path("max_write_iops").asText()).isEqualTo("7");
        assertThat(changed.path("max_read_throughput").asText()).isEqualTo("5");
        assertThat(talk.made(qoss, "{'name':'slow','type':'cpu','cpu_limit':'50'}")
                        .path("cpu_limit")
                        .asText())
                .isEqualTo("50");
        assertThat(talk.made(
                                qoss,
                                "{'name':'slow','type':'network','inbound_average':'10','inbound_peak':'20','inbound_burst':'30'}")
                        .path("inbound_peak")
                        .asText())
                .isEqualTo("20");
        assertThat(talk.made(
                                qoss,
                                "{'name':'slow','type':'hostnetwork','outbound_average_linkshare':'5','outbound_average_realtime':'3'}")
                        .path("outbound_average_linkshare")
                        .asText())
                .isEqualTo("5");
        assertThat(talk.get(qoss).path("qos")).hasSize(4);
        assertThat(api.count("select count(*) from event where name in ('USER_ADDED_QOS', 'USER_ADDED_NETWORK_QOS')"))
                .isEqualTo(4);
        talk.gone(path);
        assertThat(api.count("select count(*) from event where name = 'USER_REMOVED_QOS'"))
                .isOne();
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        talk.made(qoss, "{'name':'taken','type':'cpu','cpu_limit':'50'}");
        assertThat(refused(409, "{'name':'taken','type':'cpu','cpu_limit':'60'}"))
                .contains("named taken");
        assertThat(refused(400, "{'name':'a b','type':'cpu','cpu_limit':'60'}")).contains("cannot be a name");
        assertThat(refused(400, "{'name':'x','type':'cpu'}")).contains("needs cpu_limit");
        assertThat(refused(400, "{'name':'x','type':'cpu','cpu_limit':'101'}")).contains("from 1 to 100");
        assertThat(refused(400, "{'name':'x','type':'cpu','cpu_limit':'1','max_iops':'1'}"))
                .contains("has no max_iops");
        assertThat(refused(400, "{'name':'x','type':'storage','max_iops':'1','max_read_iops':'1'}"))
                .contains("not both");
        assertThat(refused(400, "{'name':'x','type':'network','inbound_average':'10'}"))
                .contains("Give all of");
        assertThat(refused(
                        400,
                        "{'name':'x','type':'network','inbound_average':'10','inbound_peak':'5','inbound_burst':'5'}"))
                .contains("cannot be below");
        assertThat(
                        refused(
                                400,
                                "{'name':'x','type':'hostnetwork','outbound_average_linkshare':'5','outbound_average_upperlimit':'3','outbound_average_realtime':'4'}"))
                .contains("cannot be above");
        assertThat(refused(400, "{'type':'cpu','cpu_limit':'1'}")).contains("name");
        talk.refused(
                404,
                "POST",
                "/api/datacenters/00000000-0000-0000-0000-000000000099/qoss",
                "{'name':'x','type':'cpu','cpu_limit':'1'}");
    }

    @Test
    void itGoesWithoutThoseWhoUsedIt() {
        String dataCenter = talk.idOfMade("/api/datacenters", "{'name':'users'}");
        String cluster = talk.idOfMade("/api/clusters", "{'name':'users','data_center':{'id':'" + dataCenter + "'}}");
        String path = "/api/datacenters/" + dataCenter + "/qoss";
        String qos = talk.idOfMade(path, "{'name':'half','type':'cpu','cpu_limit':'50'}");
        JsonNode profile =
                talk.made("/api/clusters/" + cluster + "/cpuprofiles", "{'name':'half','qos':{'id':'" + qos + "'}}");
        assertThat(profile.path("qos").path("href").asText()).isEqualTo("/ovirt-engine" + path + "/" + qos);
        talk.gone(path + "/" + qos);
        assertThat(talk.get("/api/cpuprofiles/" + profile.path("id").asText()).has("qos"))
                .isFalse();
    }

    @Test
    void onlyWhoMayChangeTheDataCenterMay() {
        String user = api.user("qosless", "UserRole");
        Talk other = talk.as(user, "secret:1");
        other.refused(403, "POST", qoss, "{'name':'mine','type':'cpu','cpu_limit':'50'}");
        String qos = talk.idOfMade(
                qoss,
                "{'name':'theirs','type':'network','inbound_average':'1','inbound_peak':'1','inbound_burst':'1'}");
        String path = qoss + "/" + qos;
        other.refused(403, "PUT", path, "{'name':'mine'}");
        other.refused(403, "DELETE", path, "");
    }

    private static String refused(int status, String body) {
        return talk.refused(status, "POST", qoss, body);
    }
}
