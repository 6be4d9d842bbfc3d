package org.reeve.restapi.service.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.reeve.backend.testing.TestEngine;
import org.reeve.restapi.meta.Prop;
import org.reeve.restapi.meta.StructMeta;
import org.reeve.restapi.service.testing.JsonClient;
import org.reeve.restapi.service.testing.RealApi;
import org.reeve.restapi.types.AllTypes;

/** Nothing that somebody writes is dropped without a word: every member of every kind of object reads back, or is known not to be written. */
class RealWritingIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static RealApi api;
    private static JsonClient admin;
    private static Map<String, String> places;

    @BeforeAll
    static void start() {
        api = new RealApi();
        admin = new JsonClient(api.client());
        places = new WritingDesk(api).places();
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @TestFactory
    Stream<DynamicTest> whatIsWrittenReadsBack() throws IOException {
        return Writing.all().stream().flatMap(kind -> kind.bodies().stream()
                .map(body -> DynamicTest.dynamicTest(
                        kind.where() + " " + body, () -> writes(places.get(kind.where()), ids(body)))));
    }

    private static void writes(String path, String line) throws IOException {
        JsonNode before = admin.get(path);
        if (!line.startsWith("{")) {
            String refused = line.substring(4);
            assertThat(admin.put(path, refused).statusCode())
                    .as(refused)
                    .isEqualTo(Integer.parseInt(line.substring(0, 3)));
            assertThat(admin.get(path)).isEqualTo(before);
            return;
        }
        String body = line;
        JsonNode wish = JSON.readTree(body);
        HttpResponse<String> answer = admin.put(path, body);
        assertThat(answer.statusCode())
                .as(path + " " + body + " " + answer.body())
                .isEqualTo(200);
        TestEngine.eventually("no job", () -> api.count("select count(*) from job where ended is null") == 0);
        JsonNode after = admin.get(path);
        contains(after, wish, body);
        contains(JsonClient.read(answer), wish, body);
        unchanged(before, after, wish, body);
    }

    private static String ids(String template) {
        String body = template;
        for (Map.Entry<String, String> place : places.entrySet()) {
            body = body.replace("{" + place.getKey() + "}", place.getValue().replaceAll(".*/", ""));
        }
        return body;
    }

    private static void contains(JsonNode all, JsonNode part, String as) {
        if (part.isObject() && part.isEmpty()) {
            assertThat(all.isMissingNode() || all.isEmpty())
                    .as(as + " -> " + all)
                    .isTrue();
        } else if (part.isObject()) {
            part.properties().forEach(member -> contains(all.path(member.getKey()), member.getValue(), as));
        } else if (part.isArray()) {
            assertThat(all).as(as + " -> " + all).hasSize(part.size());
            for (int i = 0; i < part.size(); i++) contains(all.get(i), part.get(i), as);
        } else {
            assertThat(all.asText()).as(as + " -> " + all).isEqualTo(part.asText());
        }
    }

    /** Members that were not named stay what they were. */
    private static void unchanged(JsonNode before, JsonNode after, JsonNode wish, String as) {
        // What follows from what was named.
        Set<String> free = Set.of(
                "link",
                "actions",
                "supported_versions",
                "positive",
                "enforcing",
                "vms_rule",
                "vm",
                "network",
                "dynamic_cpu",
                "cpu",
                "memory",
                "memory_policy",
                "virtio_scsi_multi_queues");
        before.properties().stream()
                .filter(member -> !wish.has(member.getKey()) && !free.contains(member.getKey()))
                .forEach(member -> assertThat(after.path(member.getKey()))
                        .as(member.getKey() + " after " + as)
                        .isEqualTo(member.getValue()));
    }

    /** A member that appears in the API, and in no line of the table, has been thought of by nobody. */
    @Test
    void everyMemberIsWrittenOrKnownNotToBe() throws IOException {
        List<String> forgotten = new ArrayList<>();
        for (Writing kind : Writing.all()) {
            if (!kind.complete()) continue;
            StructMeta type = AllTypes.metas().stream()
                    .filter(meta -> meta.tag().equals(kind.tag()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(kind.tag()));
            Set<String> written = new TreeSet<>();
            for (String body : kind.bodies()) members(JSON.readTree(body.substring(body.indexOf('{'))), "", written);
            walk(type, "", new HashSet<>(), path -> written.contains(path) || kind.leaves(path))
                    .forEach(path -> forgotten.add(kind.where() + ": " + path));
        }
        assertThat(forgotten).isEmpty();
    }

    private static void members(JsonNode body, String below, Set<String> all) {
        if (body.isArray()) {
            body.forEach(item -> members(item, below, all));
            return;
        }
        body.properties().forEach(member -> {
            String path = below.isEmpty() ? member.getKey() : below + "." + member.getKey();
            all.add(path);
            // Lists stand in JSON below the word for one of them.
            JsonNode value = member.getValue();
            boolean list = value.size() == 1 && value.elements().next().isArray();
            members(list ? value.elements().next() : value, path, all);
        });
    }

    private static List<String> walk(
            StructMeta type, String below, Set<StructMeta> above, java.util.function.Predicate<String> known) {
        List<String> unknown = new ArrayList<>();
        for (Prop prop : type.props()) {
            if (prop.form() == Prop.Form.ATTRIBUTE || Set.of("actions", "link").contains(prop.wire())) continue;
            String path = below.isEmpty() ? prop.wire() : below + "." + prop.wire();
            boolean reference = prop.type() == null
                    || prop.isLink()
                    || prop.type().get().place("href").isPresent();
            if (reference || !known.test(path) || !above.add(prop.type().get())) {
                if (!known.test(path)) unknown.add(path);
            } else {
                unknown.addAll(walk(prop.type().get(), path, above, known));
                above.remove(prop.type().get());
            }
        }
        return unknown;
    }
}
