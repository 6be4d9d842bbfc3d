package org.reeve.restapi.service.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reeve.restapi.service.testing.RealApi;
import org.reeve.restapi.service.testing.Talk;

/** Scheduling policies and their units, from the request to the rows. */
class RealPoliciesIT {

    private static final String NONE = "/api/schedulingpolicies/b4ed2332-a7ac-4d5f-9596-99a439cb2812";
    private static final String MEMORY = "c9ddbb34-0e1d-4061-a8d7-b0893fa80932";
    private static final String NETWORK = "72163d1c-9468-4480-99d9-0888664eb143";
    private static final String PIN_TO_HOST = "12262ab6-9690-4bc3-a2b3-35573b172d54";
    private static final String EVEN_CPU = "7db4ab05-81ab-42e8-868a-aee2df483edb";
    private static final String EVEN_BALANCE = "7db4ab05-81ab-42e8-868a-aee2df483ed2";

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
    void fiveComeWithTheProductAndStayAsTheyAre() {
        JsonNode locked = talk.get("/api/schedulingpolicies").path("scheduling_policy");
        assertThat(locked.findValuesAsText("name"))
                .contains("cluster_maintenance", "evenly_distributed", "none", "power_saving", "vm_evenly_distributed");
        assertThat(talk.get(NONE).path("default_policy").asText()).isEqualTo("true");
        assertThat(talk.get(NONE + "/filters").path("filter")).hasSize(15);
        assertThat(talk.get(NONE + "/weights").path("weight")).hasSize(9);
        assertThat(talk.get(NONE + "/balances")
                        .path("balance")
                        .get(0)
                        .path("name")
                        .asText())
                .isEqualTo("None");
        assertThat(talk.refused(409, "PUT", NONE, "{'name':'mine'}")).contains("cannot be changed");
        assertThat(talk.refused(409, "DELETE", NONE, "")).contains("cannot be changed");
        assertThat(talk.refused(409, "DELETE", NONE + "/filters/" + MEMORY, "")).contains("cannot be changed");
        assertThat(talk.refused(
                        409,
                        "POST",
                        NONE + "/weights",
                        "{'scheduling_policy_unit':{'id':'" + EVEN_CPU + "'},'factor':'3'}"))
                .contains("cannot be changed");
    }

    @Test
    void aPolicyIsMadeUnitByUnit() {
        String path = "/api/schedulingpolicies/"
                + talk.idOfMade(
                        "/api/schedulingpolicies",
                        "{'name':'own','description':'d','properties':{'property':[{'name':'HighUtilization','value':'60'}]}}");
        JsonNode filter =
                talk.made(path + "/filters", "{'position':'-1','scheduling_policy_unit':{'id':'" + MEMORY + "'}}");
        assertThat(filter.path("position").asText()).isEqualTo("-1");
        assertThat(filter.path("name").asText()).isEqualTo("Memory");
        assertThat(talk.refused(409, "POST", path + "/filters", "{'scheduling_policy_unit':{'id':'" + MEMORY + "'}}"))
                .contains("once");
        assertThat(talk.refused(
                        400,
                        "POST",
                        path + "/filters",
                        "{'position':'-1','scheduling_policy_unit':{'id':'" + NETWORK + "'}}"))
                .contains("position -1");
        assertThat(talk.refused(400, "POST", path + "/filters", "{'scheduling_policy_unit':{'id':'" + EVEN_CPU + "'}}"))
                .contains("another type");
        assertThat(talk.refused(
                        409, "POST", path + "/filters", "{'scheduling_policy_unit':{'id':'" + PIN_TO_HOST + "'}}"))
                .contains("every scheduling policy");
        JsonNode weight =
                talk.made(path + "/weights", "{'factor':'7','scheduling_policy_unit':{'id':'" + EVEN_CPU + "'}}");
        assertThat(weight.path("factor").asText()).isEqualTo("7");
        talk.made(path + "/balances", "{'scheduling_policy_unit':{'id':'" + EVEN_BALANCE + "'}}");
        assertThat(talk.get(path + "/balances/" + EVEN_BALANCE)
                        .path("scheduling_policy_unit")
                        .path("id")
                        .asText())
                .isEqualTo(EVEN_BALANCE);
        JsonNode changed = talk.changed(path, "{'name':'owned'}");
        assertThat(changed.path("description").asText()).isEqualTo("d");
        assertThat(changed.path("properties")
                        .path("property")
                        .get(0)
                        .path("value")
                        .asText())
                .isEqualTo("60");
        assertThat(talk.get(path + "/weights").path("weight")).hasSize(1);
        talk.gone(path + "/filters/" + MEMORY);
        talk.gone(path + "/weights/" + EVEN_CPU);
        talk.gone(path + "/balances/" + EVEN_BALANCE);
        talk.refused(404, "DELETE", path + "/filters/" + MEMORY, "");
        talk.gone(path);
        assertThat(api.count(
                        "select count(*) from event where name = 'USER_REMOVE_CLUSTER_POLICY' and text like '%owned%'"))
                .isOne();
    }

    @Test
    void whatWasReadCanBeSentBackUnderAnotherName() {
        JsonNode read = talk.get(NONE + "?follow=filters,weight,balances");
        String filters = read.path("filters").toString().replace('"', '\'');
        assertThat(filters).contains(MEMORY);
        JsonNode made = talk.made(
                "/api/schedulingpolicies",
                "{'name':'copy','filters':" + filters + ",'balances':{'balance':[{'scheduling_policy_unit':{'id':'"
                        + EVEN_BALANCE + "'}}]},'weight':{'weight':[{'factor':'2','scheduling_policy_unit':{'id':'"
                        + EVEN_CPU + "'}}]}}");
        String path = "/api/schedulingpolicies/" + made.path("id").asText();
        assertThat(talk.get(path + "/filters").path("filter")).hasSize(15);
        assertThat(talk.get(path + "/weights").path("weight")).hasSize(1);
        assertThat(talk.get(path + "/balances").path("balance")).hasSize(1);
    }

    @Test
    void propertiesHaveTheFormOfTheirUnits() {
        assertThat(property("HighUtilization", "100")).contains("has the form [5-9][0-9]");
        assertThat(property("MigrationThreshold", "1")).contains("has the form");
        assertThat(property("Nonsense", "1")).contains("There is no property Nonsense");
        assertThat(talk.refused(409, "POST", "/api/schedulingpolicies", "{'name':'none'}"))
                .contains("named none");
    }

    private static String property(String name, String value) {
        return talk.refused(
                400,
                "POST",
                "/api/schedulingpolicies",
                "{'name':'wrong','properties':{'property':[{'name':'" + name + "','value':'" + value + "'}]}}");
    }

    @Test
    void aPolicyInUseStays() {
        String id = talk.idOfMade("/api/schedulingpolicies", "{'name':'used'}");
        String cluster = talk.idOfMade(
                "/api/clusters",
                "{'name':'user','data_center':{'name':'Default'},'scheduling_policy':{'id':'" + id + "'}}");
        assertThat(talk.get("/api/clusters/" + cluster)
                        .path("scheduling_policy")
                        .path("id")
                        .asText())
                .isEqualTo(id);
        assertThat(talk.refused(409, "DELETE", "/api/schedulingpolicies/" + id, ""))
                .contains("in use by clusters: user");
        talk.changed("/api/clusters/" + cluster, "{'scheduling_policy':{'name':'power_saving'}}");
        talk.gone("/api/schedulingpolicies/" + id);
        talk.refused(
                404, "PUT", "/api/clusters/" + cluster, "{'scheduling_policy':{'id':'" + UUID.randomUUID() + "'}}");
    }

    @Test
    void unitsArePartOfTheProgram() {
        JsonNode units = talk.get("/api/schedulingpolicyunits").path("scheduling_policy_unit");
        assertThat(units).hasSize(45);
        String path = "/api/schedulingpolicyunits/" + MEMORY;
        assertThat(talk.get(path).path("type").asText()).isEqualTo("filter");
        assertThat(talk.get(path).path("internal").asText()).isEqualTo("true");
        assertThat(talk.refused(409, "DELETE", path, "")).contains("part of the product");
        String unknown = "/api/schedulingpolicyunits/" + UUID.randomUUID();
        talk.missing(unknown);
        talk.refused(404, "DELETE", unknown, "");
    }

    @Test
    void onlyAdministratorsSeeAndChangeThem() {
        Talk other = talk.as(api.user("unpolitical", "DiskCreator"), "secret:1");
        assertThat(other.get("/api/schedulingpolicies").path("scheduling_policy"))
                .isEmpty();
        other.refused(403, "POST", "/api/schedulingpolicies", "{'name':'mine'}");
        other.refused(403, "DELETE", "/api/schedulingpolicyunits/" + MEMORY, "");
    }
}
