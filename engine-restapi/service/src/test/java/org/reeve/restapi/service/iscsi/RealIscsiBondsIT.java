package org.reeve.restapi.service.iscsi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reeve.restapi.service.testing.RealApi;
import org.reeve.restapi.service.testing.Talk;

/** iSCSI bonds with their networks and targets, from the request to the rows. */
class RealIscsiBondsIT {

    private static final UUID TARGET = UUID.randomUUID();
    private static final UUID SHARE = UUID.randomUUID();

    private static RealApi api;
    private static Talk talk;
    private static String bonds;
    private static String red;

    @BeforeAll
    static void start() {
        api = new RealApi();
        talk = Talk.with(api.client());
        String dataCenter = talk.idOfMade("/api/datacenters", "{'name':'bonded'}");
        bonds = "/api/datacenters/" + dataCenter + "/iscsibonds";
        red = talk.idOfMade("/api/networks", "{'name':'red','data_center':{'name':'bonded'}}");
        talk.made("/api/networks", "{'name':'blue','data_center':{'name':'bonded'}}");
        api.sql(
                "insert into storage_connection (id, type, address, target) values (?, 'ISCSI', 'iscsi.example.org', 'iqn.2020-01.org.example:t')",
                TARGET);
        api.sql(
                "insert into storage_connection (id, type, address, path) values (?, 'NFS', 'nfs.example.org', '/x')",
                SHARE);
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void aBondIsReadAsItWasWritten() {
        JsonNode bond = talk.made(
                bonds,
                "{'name':'first','description':'d','networks':{'network':[{'id':'" + red
                        + "'}]},'storage_connections':{'storage_connection':[{'id':'" + TARGET + "'}]}}");
        String path = bonds + "/" + bond.path("id").asText();
        assertThat(bond.path("data_center").has("id")).isTrue();
        assertThat(talk.get(path + "/networks").path("network").findValuesAsText("name"))
                .containsExactly("red");
        assertThat(talk.get(path + "/storageserverconnections").path("storage_connection"))
                .hasSize(1);
        JsonNode changed = talk.changed(path, "{'name':'renamed','networks':{'network':[{'name':'blue'}]}}");
        assertThat(changed.path("description").asText()).isEqualTo("d");
        assertThat(talk.get(path + "/networks").path("network").findValuesAsText("name"))
                .containsExactly("blue");
        assertThat(talk.get(path + "/storageserverconnections").path("storage_connection"))
                .hasSize(1);
        assertThat(talk.refused(409, "POST", bonds, "{'name':'renamed'}")).contains("named renamed");
        talk.gone(path);
        assertThat(api.count(
                        "select count(*) from event where name like 'ISCSI_BOND_%_SUCCESS' and text like '%renamed%'"))
                .isEqualTo(2);
    }

    @Test
    void partsComeAndGo() {
        String path = bonds + "/" + talk.idOfMade(bonds, "{'name':'parts'}");
        assertThat(talk.made(path + "/networks", "{'name':'red'}").path("name").asText())
                .isEqualTo("red");
        assertThat(talk.refused(409, "POST", path + "/networks", "{'id':'" + red + "'}"))
                .contains("already");
        talk.refused(404, "POST", path + "/networks", "{'id':'" + UUID.randomUUID() + "'}");
        assertThat(talk.changed(path + "/networks/" + red, "{'description':'r'}")
                        .path("description")
                        .asText())
                .isEqualTo("r");
        talk.gone(path + "/networks/" + red);
        assertThat(talk.get("/api/networks/" + red).path("name").asText()).isEqualTo("red");
        talk.made(path + "/storageserverconnections", "{'id':'" + TARGET + "'}");
        talk.refused(404, "POST", path + "/storageserverconnections", "{'id':'" + SHARE + "'}");
        talk.gone(path + "/storageserverconnections/" + TARGET);
        talk.refused(404, "DELETE", path + "/storageserverconnections/" + TARGET, "");
        talk.refused(404, "DELETE", bonds + "/" + UUID.randomUUID(), "");
        Talk other = talk.as(api.user("bondless", "DiskOperator"), "secret:1");
        other.refused(403, "POST", bonds, "{'name':'mine'}");
        other.refused(403, "DELETE", path, "");
    }
}
