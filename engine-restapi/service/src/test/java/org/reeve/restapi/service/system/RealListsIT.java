package org.reeve.restapi.service.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reeve.backend.api.SignOn;
import org.reeve.restapi.service.testing.Client;
import org.reeve.restapi.service.testing.Crowd;
import org.reeve.restapi.service.testing.RealApi;

/** A list costs the same few statements however long it is: every collection of the root, from the request to the rows. */
class RealListsIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final int MACHINES = 5_000;
    private static final int OTHERS = 200;

    /**
     * Three are spent: finding the session of a token not seen before, finding whether its user is an administrator, and the list. A
     * session unused for a minute is noted as used with a fourth.
     */
    private static final int STATEMENTS_FOR_A_LIST = 5;

    /** How many objects there are at least, once there are many. */
    private static final Map<String, Integer> GROWING = growing();

    /** These are as long in every installation. */
    private static final List<String> FIXED = List.of(
            "/api/operatingsystems",
            "/api/clusterlevels",
            "/api/schedulingpolicyunits",
            "/api/domains",
            "/api/icons",
            "/api/instancetypes",
            "/api/networkfilters",
            "/api/tags");

    private static RealApi api;
    private static Client client;

    /** What a list had to show and what it took. */
    private record Listed(int objects, List<String> statements) {}

    @BeforeAll
    static void start() {
        api = new RealApi();
        client = api.client();
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void aLongListTakesAsManyStatementsAsAShortOne() throws IOException {
        var crowd = new Crowd(api);
        crowd.one();
        Map<String, Listed> few = all();
        crowd.many(OTHERS, MACHINES);
        Map<String, Listed> many = all();

        var softly = new SoftAssertions();
        many.forEach((path, listed) -> {
            softly.assertThat(listed.statements())
                    .as(path)
                    .isNotEmpty()
                    .hasSizeLessThanOrEqualTo(STATEMENTS_FOR_A_LIST)
                    .isEqualTo(few.get(path).statements());
            softly.assertThat(listed.objects()).as(path).isGreaterThanOrEqualTo(GROWING.getOrDefault(path, 1));
        });
        softly.assertAll();
    }

    /** So that a collection added to the root is added here. */
    @Test
    void noCollectionOfTheRootIsLeftOut() throws IOException {
        List<String> offered = new ArrayList<>();
        JSON.readTree(client.get("/api", "Accept", "application/json").body())
                .path("link")
                .forEach(link -> offered.add(
                        link.path("href").asText().replace("/ovirt-engine", "").replaceAll("[?;].*", "")));
        List<String> listed = new ArrayList<>(FIXED);
        // The model has them to be added to only.
        listed.addAll(List.of("/api/externalvmimports", "/api/externaltemplateimports"));
        GROWING.keySet().forEach(path -> listed.add(path.replaceAll("[?;].*", "")));

        assertThat(offered).isNotEmpty();
        assertThat(listed).containsAll(offered.stream().distinct().toList());
    }

    private static Map<String, Integer> growing() {
        Map<String, Integer> lists = new LinkedHashMap<>();
        lists.put("/api/vms", MACHINES);
        lists.put("/api/disks", MACHINES);
        // Of these the latest hundred are shown unless more are asked for.
        lists.put("/api/jobs", 100);
        lists.put("/api/events", 100);
        lists.put("/api/events?max=1000", 1_000);
        lists.put("/api/imagetransfers", 0);
        // Of integrations that this engine is without.
        for (String kind : List.of(
                "externalhostproviders",
                "katelloerrata",
                "openstackimageproviders",
                "openstacknetworkproviders",
                "openstackvolumeproviders")) {
            lists.put("/api/" + kind, 0);
        }
        for (String kind : List.of(
                "hosts",
                "clusters",
                "datacenters",
                "storagedomains",
                "storageconnections",
                "networks",
                "vnicprofiles",
                "macpools",
                "affinitylabels",
                "schedulingpolicies",
                "cpuprofiles",
                "diskprofiles",
                "templates",
                "bookmarks",
                "vmpools",
                "users",
                "groups",
                "roles",
                "permissions")) {
            lists.put("/api/" + kind, OTHERS);
        }
        return lists;
    }

    private static Map<String, Listed> all() throws IOException {
        Map<String, Listed> all = new LinkedHashMap<>();
        for (String path : GROWING.keySet()) {
            all.put(path, listed(path));
        }
        for (String path : FIXED) {
            all.put(path, listed(path));
        }
        return all;
    }

    /** With a session of its own: one that was used a moment ago would be believed without asking the database. */
    private static Listed listed(String path) throws IOException {
        String token = api.engine().bean(SignOn.class).signOn("admin@internal", "secret:1");
        var statements = api.engine().database().statements();
        statements.forget();
        HttpResponse<String> answer =
                client.get(path, "Authorization", "Bearer " + token, "Accept", "application/json");
        List<String> sent = statements.sent();
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        var lists = JSON.readTree(answer.body()).elements();
        return new Listed(lists.hasNext() ? lists.next().size() : 0, sent);
    }
}
