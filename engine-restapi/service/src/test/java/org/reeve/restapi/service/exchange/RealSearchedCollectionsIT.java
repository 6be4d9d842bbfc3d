package org.reeve.restapi.service.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reeve.restapi.service.document.DocumentServlet;
import org.reeve.restapi.service.testing.Crowd;
import org.reeve.restapi.service.testing.JsonClient;
import org.reeve.restapi.service.testing.RealApi;

/** Every collection that the published model lets clients search is searched: by what is there, by what is not, and by what makes no sense. */
class RealSearchedCollectionsIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What stands for the objects in addresses. */
    private static Map<String, String> objects;

    private static RealApi api;
    private static JsonClient admin;

    @BeforeAll
    static void start() {
        api = new RealApi();
        admin = new JsonClient(api.client());
        var crowd = new Crowd(api);
        crowd.one();
        crowd.many(2, 3);
        api.sql("delete from disk_vm where disk_id = md5('disk2')::uuid");
        api.sql(
                "insert into disk_vm (id, disk_id, template_id) values (gen_random_uuid(), md5('disk2')::uuid, md5('template1')::uuid)");
        api.sql("update disk set content_type = 'ISO' where alias = 'disk3'");
        api.sql("update job set description = 'Something done'");
        String size = admin.made("/api/instancetypes", "{\"name\":\"huge\",\"memory\":\"1073741824\"}")
                .path("id")
                .asText();
        admin.made("/api/instancetypes/" + size + "/nics", "{\"name\":\"nic1\"}");
        admin.made("/api/instancetypes/" + size + "/watchdogs", "{\"model\":\"i6300esb\",\"action\":\"reset\"}");
        String dataCenter = id("select md5('dc1')::uuid::text");
        String bond = admin.made("/api/datacenters/" + dataCenter + "/iscsibonds", "{\"name\":\"bond\"}")
                .path("id")
                .asText();
        admin.post(
                "/api/datacenters/" + dataCenter + "/iscsibonds/" + bond + "/networks",
                "{\"id\":\"" + id("select md5('net1')::uuid::text") + "\"}");
        objects = Map.of(
                "data_center", dataCenter,
                "cluster", id("select md5('cluster1')::uuid::text"),
                "iscsi_bond", bond,
                "domain",
                        admin.get("/api/domains")
                                .path("domain")
                                .get(0)
                                .path("id")
                                .asText(),
                "instance_type", size,
                "storage_domain", id("select md5('sd1')::uuid::text"),
                "template", id("select md5('template1')::uuid::text"),
                "vm", id("select md5('vm1')::uuid::text"));
    }

    private static String id(String query) {
        return api.texts(query).getFirst();
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    static Stream<String> collections() throws IOException {
        try (InputStream document = DocumentServlet.class.getResourceAsStream("api/openapi.json")) {
            return JSON.readTree(document).path("paths").properties().stream()
                    .filter(path -> StreamSupport.stream(
                                    path.getValue()
                                            .path("get")
                                            .path("parameters")
                                            .spliterator(),
                                    false)
                            .anyMatch(one -> one.path("name").asText().equals("search")))
                    .map(Map.Entry::getKey)
                    .toList()
                    .stream();
        }
    }

    @Test
    void thereAreSome() throws IOException {
        assertThat(collections()).hasSize(29);
    }

    @ParameterizedTest
    @MethodSource("collections")
    void whatIsThereIsFoundAndWhatIsNotIsNot(String template) {
        List<JsonNode> all = items(answer(template, ""));
        assertThat(items(answer(template, "?search=" + coded("zz-not-there")))).isEmpty();
        assertThat(items(answer(template, "?search=" + coded("page 1")))).hasSameSizeAs(all);
        assertThat(items(answer(template, ";search=" + coded("page 7")))).isEmpty();
        if (template.matches(".*(gluster|external|openstack).*")) return;
        assertThat(all).isNotEmpty();
        JsonNode one = all.getFirst();
        String word = Stream.of("user_name", "name", "description", "model")
                .map(member -> one.path(member).asText())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(items(answer(template, "?search=" + coded("\"" + word.replaceAll("@.*", "") + "\""))))
                .contains(one);
    }

    @ParameterizedTest
    @MethodSource("collections")
    void whatMakesNoSenseIsRefusedWithItsPlace(String template) {
        for (String search : List.of("no_such_field=red", "()", "page none", "sortby no_such_field")) {
            HttpResponse<String> answer = admin.send("GET", path(template) + "?search=" + coded(search), "");
            assertThat(answer.statusCode()).as(search).isEqualTo(400);
            assertThat(answer.body()).as(search).contains("column");
        }
    }

    private static JsonNode answer(String template, String more) {
        HttpResponse<String> answer = admin.send("GET", path(template) + more, "");
        assertThat(answer.statusCode()).as(more + " " + answer.body()).isEqualTo(200);
        return JsonClient.read(answer);
    }

    private static List<JsonNode> items(JsonNode list) {
        List<JsonNode> items = new ArrayList<>();
        list.elements().forEachRemaining(wrapped -> wrapped.forEach(items::add));
        return items;
    }

    private static String path(String template) {
        String path = "/api" + template;
        for (Map.Entry<String, String> one : objects.entrySet())
            path = path.replace("{" + one.getKey() + "}", one.getValue());
        return path;
    }

    private static String coded(String search) {
        return URLEncoder.encode(search, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
