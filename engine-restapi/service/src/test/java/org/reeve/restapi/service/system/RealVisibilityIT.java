package org.reeve.restapi.service.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reeve.restapi.service.system.Neighbourhood.Person;
import org.reeve.restapi.service.testing.JsonClient;

/**
 * Every address at which an administrator can read anything is asked by people without his rights: they must learn nothing of what is not
 * theirs, not even that it is there. Objects of all kinds are called hidden; what somebody may see is listed here by the rule's own words.
 */
class RealVisibilityIT {

    private static final String NOWHERE = "99999999-9999-4999-8999-999999999999";

    /** Of everything that the user of a machine does not see; the machine's own parts are called hidden as well. */
    private static final String OTHERS =
            "hidden-([a-z]*2|host|tag|qos|bookmark|USER|card|hook|other|bmc|iqn|u\\b|wire|share|iso|deep"
                    + "|portal|target|path|bond|line|policy)";

    private static Neighbourhood neighbourhood;
    private static Crawl everything;

    @BeforeAll
    static void start() {
        neighbourhood = new Neighbourhood();
        everything = neighbourhood.everything();
    }

    @AfterAll
    static void stop() {
        neighbourhood.close();
    }

    @Test
    void everyReadOfTheModelIsAsked() {
        var reads = new Reads(everything.answers().keySet());
        System.out.println(reads.table());
        assertThat(reads.size()).isGreaterThan(400);
        assertThat(reads.missed()).isEmpty();
        assertThat(reads.stale()).isEmpty();
    }

    @Test
    void somebodyWithoutRightsLearnsNothing() {
        Person stranger = neighbourhood.stranger();
        assertThat(leaks(stranger.client(), stranger.allowed(), "hidden")).isEmpty();
    }

    @Test
    void whoMayUseAMachineSeesItAndWhereItIsAndNothingElse() {
        Person user = neighbourhood.user();
        JsonClient client = user.client();
        assertThat(client.status("/api/vms/" + neighbourhood.vm())).isEqualTo(200);
        assertThat(client.get("/api/vms").path("vm")).hasSize(1);
        assertThat(client.get("/api/clusters").path("cluster")).hasSize(1);
        assertThat(client.get("/api/hosts").path("host")).isEmpty();
        assertThat(leaks(client, user.allowed(), OTHERS)).isEmpty();
        assertThat(guesses(client)).isEmpty();
    }

    /** Searches by which somebody finds what he sees, and so could find out what he does not. */
    private static Map<String, String> guesses(JsonClient client) {
        Map<String, String> guesses = new TreeMap<>();
        List<String> conditions = List.of(
                "on_host = hidden-host1",
                "hidden-host1",
                "host.name = hidden-host1",
                "hosts.name = hidden-host1",
                "tag = hidden-tag",
                "users.name = hidden-USER1",
                "user.name = hidden-USER1",
                "quota = hidden-quota",
                "vm.name = hidden-vm2",
                "vms.name = hidden-vm2",
                "storage.name = hidden-sd2",
                "template.name = hidden-template2",
                "affinity_label = hidden-label2");
        for (String collection : List.of(
                "vms",
                "templates",
                "disks",
                "networks",
                "vnicprofiles",
                "storagedomains",
                "clusters",
                "datacenters",
                "events",
                "users")) {
            for (String condition : conditions) {
                String path = "/api/" + collection + "?search=" + URLEncoder.encode(condition, StandardCharsets.UTF_8);
                HttpResponse<String> hidden = client.send("GET", path, "");
                HttpResponse<String> nowhere = client.send("GET", path.replace("hidden-", "absent-"), "");
                if (!nowhere.body().equals(hidden.body().replace("hidden-", "absent-")))
                    guesses.put(path, told(hidden) + " where nothing is " + told(nowhere));
            }
        }
        return guesses;
    }

    /** By address, what was told that should not have been. */
    private static Map<String, String> leaks(JsonClient client, Set<String> allowed, String words) {
        Map<String, String> leaks = new TreeMap<>();
        for (String path : everything.answers().keySet()) {
            Set<String> hidden = Crawl.idsIn(path);
            hidden.removeAll(allowed);
            HttpResponse<String> answer = client.send("GET", path, "");
            check(path, answer, allowed, words, leaks);
            if (!hidden.isEmpty()) {
                String elsewhere = path.replaceAll(String.join("|", hidden), NOWHERE);
                HttpResponse<String> nowhere = client.send("GET", elsewhere, "");
                if (!same(nowhere, answer, hidden))
                    leaks.put(path, told(answer) + " where nothing is " + told(nowhere));
            }
        }
        everything.answers().forEach((path, body) -> {
            String follow = Followable.of(JsonClient.read(body));
            if (!follow.isEmpty()) ask(client, path + "?follow=" + follow, allowed, words, leaks);
            if (path.chars().filter(c -> c == '/').count() != 2) return;
            ask(client, path + "?search=name%3Dhidden*", allowed, words, leaks);
            ask(client, path + "?search=hidden*", allowed, words, leaks);
        });
        return leaks;
    }

    private static void ask(
            JsonClient client, String address, Set<String> allowed, String words, Map<String, String> leaks) {
        check(address, client.send("GET", address, ""), allowed, words, leaks);
    }

    /** What is not there may only be told from what is hidden by its id, which the reader has named himself. */
    private static boolean same(HttpResponse<String> nowhere, HttpResponse<String> hidden, Set<String> ids) {
        return nowhere.statusCode() == hidden.statusCode()
                && nowhere.body().equals(hidden.body().replaceAll(String.join("|", ids), NOWHERE));
    }

    private static String told(HttpResponse<String> answer) {
        return answer.statusCode() + " "
                + answer.body().substring(0, Math.min(200, answer.body().length()));
    }

    /** The text of an event about one's own machine may name anything that was done with it. */
    private static boolean told(String path) {
        return path.startsWith("/api/events");
    }

    private static void check(
            String path, HttpResponse<String> answer, Set<String> allowed, String words, Map<String, String> leaks) {
        if (answer.statusCode() != 200) {
            if (answer.statusCode() >= 500 || answer.statusCode() == 401) leaks.put(path, "" + answer.statusCode());
            return;
        }
        Set<String> shown = Crawl.idsIn(answer.body());
        shown.retainAll(everything.ids());
        shown.removeAll(allowed);
        shown.removeAll(Crawl.idsIn(path));
        if (!shown.isEmpty()) leaks.put(path, shown + " in " + shortened(answer.body(), shown));
        if (!told(path) && answer.body().matches("(?s).*(" + words + ").*"))
            leaks.put(path, "names in " + shortened(answer.body(), Set.of()));
    }

    /** The end of what was told, where it is about the first of these ids. */
    private static String shortened(String body, Set<String> shown) {
        int at = shown.isEmpty() ? 0 : Math.max(0, body.indexOf(shown.iterator().next()) - 300);
        return body.substring(at, Math.min(body.length(), at + 600));
    }
}
