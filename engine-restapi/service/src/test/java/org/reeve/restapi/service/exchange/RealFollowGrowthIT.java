package org.reeve.restapi.service.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reeve.backend.api.SignOn;
import org.reeve.restapi.service.testing.Belongings;
import org.reeve.restapi.service.testing.Crowd;
import org.reeve.restapi.service.testing.RealApi;

/**
 * Every link of every kind of object, wherever it is met, costs as many statements for sixty objects as for five. Links are found in
 * answers, so that a link that is added is tried here without anybody naming it.
 */
class RealFollowGrowthIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FEW = 5;
    private static final int MANY = 60;
    private static final int DEEPEST = 4;

    private static RealApi api;
    private static String token;

    /** A list of the root, and what to follow from it. */
    private record Trail(String list, List<String> links) {

        Trail and(String link) {
            return new Trail(
                    list, Stream.concat(links.stream(), Stream.of(link)).toList());
        }

        String address(int max) {
            return "/api/" + list + (list.contains("?") ? "&" : "?") + "max=" + max + "&follow="
                    + String.join(".", links);
        }
    }

    /** Members that go by another name than the link which they replace. */
    private static final Map<String, String> MEMBERS = Map.of(
            "fenceagents", "agents",
            "storage", "storages",
            "weights", "weight",
            "numanodes", "host_numa_nodes",
            "storageserverconnections", "storage_connections");

    /** What came, and at what cost. */
    private record Outcome(List<JsonNode> reached, List<String> statements) {

        /** Those which were sent before; what came may be of more kinds when there is more, and each kind has its own. */
        long repeated() {
            return statements.size() - statements.stream().distinct().count();
        }
    }

    @BeforeAll
    static void start() {
        api = new RealApi();
        var crowd = new Crowd(api);
        crowd.one();
        crowd.many(MANY, MANY);
        new Belongings(api).spread();
        token = api.engine().bean(SignOn.class).signOn("admin@internal", "secret:1");
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void everyLinkCostsTheSameHoweverManyFollowIt() throws IOException {
        Map<String, String> growing = new TreeMap<>();
        Set<String> tried = new HashSet<>();
        Set<String> empty = new LinkedHashSet<>();
        Deque<Trail> open = new ArrayDeque<>();
        Map<Trail, List<JsonNode>> objects = new HashMap<>();
        for (JsonNode link : get("/api", "Authorization", "Bearer " + token).path("link")) {
            String rel = link.path("rel").asText();
            // What is only added to has no list.
            if (!rel.contains("/") && !rel.endsWith("imports")) open.add(new Trail(rel, List.of()));
        }
        for (Trail trail : open) objects.put(trail, asked(trail, MANY).reached());
        int followed = 0;
        while (!open.isEmpty()) {
            Trail trail = open.remove();
            for (String link : links(objects.remove(trail), tried)) {
                Trail next = trail.and(link);
                Outcome few = asked(next, FEW);
                Outcome many = asked(next, MANY);
                if (many.reached().isEmpty()) empty.add(next.toString());
                else followed++;
                if (many.repeated() > few.repeated())
                    growing.put(next.address(MANY), many.statements().size() + ": " + many.statements());
                objects.put(next, many.reached());
                if (next.links().size() < DEEPEST && !many.reached().isEmpty()) open.add(next);
            }
        }
        assertThat(growing).isEmpty();
        assertThat(followed)
                .as("links with something behind them; nothing is behind " + empty)
                .isGreaterThan(330);
    }

    /** The names of links and references of these objects that were not tried yet from such an address. */
    private static Set<String> links(List<JsonNode> objects, Set<String> tried) {
        Set<String> links = new LinkedHashSet<>();
        for (JsonNode object : objects) {
            String from = object.path("href").asText().replaceAll("/[^/]*[0-9][^/]*", "/{}");
            List<String> names = new ArrayList<>();
            object.path("link").forEach(link -> names.add(link.path("rel").asText()));
            object.properties().stream()
                    .filter(member -> member.getValue().has("href"))
                    .forEach(member -> names.add(member.getKey().replace("_", "")));
            names.stream().filter(name -> tried.add(from + " " + name)).forEach(links::add);
        }
        return links;
    }

    private static Outcome asked(Trail trail, int max) throws IOException {
        var statements = api.engine().database().statements();
        statements.forget();
        JsonNode answer = get(trail.address(max), "Authorization", "Bearer " + token);
        // That a session is used is noted from time to time.
        List<String> sent = statements.sent().stream()
                .filter(sql -> !sql.contains("session"))
                .toList();
        List<JsonNode> reached = objects(answer);
        for (String link : trail.links()) {
            List<JsonNode> next = new ArrayList<>();
            for (JsonNode object : reached) {
                object.properties().stream()
                        .filter(member -> member.getKey().replace("_", "").equals(link)
                                || member.getKey().equals(MEMBERS.get(link)))
                        .map(Map.Entry::getValue)
                        .forEach(found -> next.addAll(found.has("href") ? List.of(found) : objects(found)));
            }
            reached = next.stream().filter(one -> one.has("id")).toList();
        }
        return new Outcome(reached, sent);
    }

    /** Of a list. */
    private static List<JsonNode> objects(JsonNode list) {
        List<JsonNode> objects = new ArrayList<>();
        list.properties().stream()
                .map(Map.Entry::getValue)
                .filter(JsonNode::isArray)
                .forEach(array -> array.forEach(objects::add));
        return objects;
    }

    private static JsonNode get(String path, String... headers) throws IOException {
        String[] all = Stream.concat(Stream.of(headers), Stream.of("Accept", "application/json"))
                .toArray(String[]::new);
        HttpResponse<String> answer = api.client().get(path, all);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
