package org.reeve.restapi.service.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reeve.restapi.service.testing.Client;
import org.reeve.restapi.service.testing.JsonClient;
import org.reeve.restapi.service.testing.RealApi;

/** What an installation without Gluster, OpenStack, Katello and other providers answers, and the engine's options. */
class RealAbsenceIT {

    private static final UUID NOBODY = new UUID(4, 4);

    private static RealApi api;
    private static JsonClient admin;

    @BeforeAll
    static void start() {
        api = new RealApi();
        admin = new JsonClient(api.client());
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void collectionsAreThereAndEmpty() {
        String root = admin.get("/api").toString();
        for (String collection : List.of(
                "externalhostproviders",
                "katelloerrata",
                "openstackimageproviders",
                "openstacknetworkproviders",
                "openstackvolumeproviders")) {
            assertThat(root).contains("/ovirt-engine/api/" + collection + "\"");
            assertThat(admin.get("/api/" + collection)).as(collection).isEmpty();
            assertThat(admin.status("/api/" + collection + "/" + NOBODY)).isEqualTo(404);
            assertThat(api.client()
                            .get("/api/" + collection, "Accept", "application/xml")
                            .body())
                    .contains("/>")
                    .startsWith("<?xml");
        }
        assertThat(root)
                .contains("/ovirt-engine/api/externalvmimports\"", "/ovirt-engine/api/externaltemplateimports\"");
    }

    @Test
    void nothingIsBelowWhatIsNotThere() {
        for (String path : List.of(
                "/api/openstackimageproviders/%s/images",
                "/api/openstacknetworkproviders/%s/networks/%1$s/subnets/%1$s",
                "/api/openstackvolumeproviders/%s/volumetypes",
                "/api/externalhostproviders/%s/certificates/%1$s")) {
            assertThat(admin.status(path.formatted(NOBODY))).as(path).isEqualTo(404);
        }
    }

    @Test
    void nothingCanBeAdded() {
        for (String path :
                List.of("/api/openstackimageproviders", "/api/externalhostproviders", "/api/externalvmimports")) {
            assertThat(admin.post(path, "{\"name\":\"x\"}").statusCode())
                    .as(path)
                    .isEqualTo(501);
        }
    }

    @Test
    void objectsHaveTheirEmptyCollections() {
        var cluster = admin.get("/api/clusters").path("cluster").get(0);
        String path = "/api/clusters/" + cluster.path("id").asText();
        for (String below : List.of("glustervolumes", "glusterhooks", "externalnetworkproviders")) {
            assertThat(cluster.path("link").toString()).contains("\"" + below + "\"");
            assertThat(admin.get(path + "/" + below)).isEmpty();
            assertThat(admin.status("/api/clusters/" + NOBODY + "/" + below)).isEqualTo(404);
        }
        assertThat(admin.status(path + "/glustervolumes/" + NOBODY + "/glusterbricks"))
                .isEqualTo(404);
        assertThat(admin.post(path + "/glustervolumes", "{}").statusCode()).isEqualTo(501);
        String vm = "/api/vms/"
                + admin.made(
                                "/api/vms",
                                "{\"name\":\"v\",\"cluster\":{\"name\":\"Default\"},\"template\":{\"name\":\"Blank\"}}")
                        .path("id")
                        .asText();
        assertThat(admin.get(vm + "/katelloerrata")).isEmpty();
        assertThat(admin.get(vm + "?follow=katelloerrata").path("id").asText()).isNotEmpty();
        assertThat(admin.status("/api/vms/" + NOBODY + "/katelloerrata")).isEqualTo(404);
        assertThat(admin.status("/api/hosts/" + NOBODY + "/katelloerrata")).isEqualTo(404);
    }

    @Test
    void optionsHaveTheirDefaultsAndWhatWasSet() {
        var hotPlug = admin.get("/api/options/HotPlugCpuSupported?version=4.7");
        assertThat(hotPlug.path("values").path("system_option_value")).hasSize(1);
        assertThat(hotPlug.path("values")
                        .path("system_option_value")
                        .get(0)
                        .path("value")
                        .asText())
                .contains("\"x86\":\"true\"");
        assertThat(admin.get("/api/options/BiosTypeSupported").path("values").path("system_option_value"))
                .hasSize(7);
        assertThat(value("UserSessionTimeOutInterval")).isEqualTo("30");
        api.sql("insert into setting (name, value) values ('UserSessionTimeOutInterval', '45')");
        assertThat(value("UserSessionTimeOutInterval")).isEqualTo("45");
        assertThat(admin.get("/api/options/SearchResultsLimit").path("id").asText())
                .isEqualTo("SearchResultsLimit");
        assertThat(admin.status("/api/options/Nonsense")).isEqualTo(404);
        assertThat(admin.status("/api/options/BiosTypeSupported?version=3.6")).isEqualTo(404);
        JsonClient guest = new JsonClient(api.client(), Client.basic(api.stranger("guest"), "secret:1"));
        assertThat(guest.status("/api/options/SearchResultsLimit")).isEqualTo(200);
    }

    private static String value(String option) {
        return admin.get("/api/options/" + option)
                .path("values")
                .path("system_option_value")
                .get(0)
                .path("value")
                .asText();
    }
}
