package org.reeve.restapi.service.pool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reeve.restapi.service.testing.Client;
import org.reeve.restapi.service.testing.RealApi;

/** Pools of machines, from the request to the rows. */
class RealVmPoolsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String[] HEADERS = {"Content-Type", "application/json", "Accept", "application/json"};

    private static RealApi api;
    private static Client client;

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
    void aPoolHasMachinesAlike() throws IOException {
        JsonNode pool =
                made(pool("desk-??", ",\"size\":\"3\",\"prestarted_vms\":\"1\",\"vm\":{\"memory\":\"268435456\"}"));
        String path = "/api/vmpools/" + pool.path("id").asText();
        assertThat(pool.path("size").asText()).isEqualTo("3");
        assertThat(pool.path("type").asText()).isEqualTo("automatic");
        assertThat(
                        api.count(
                                "select count(*) from vm where name in ('desk-01', 'desk-02', 'desk-03') and memory_bytes = 268435456"))
                .isEqualTo(3);

        assertThat(put(path, "{\"size\":\"4\",\"description\":\"d\",\"max_user_vms\":\"2\"}")
                        .statusCode())
                .isEqualTo(200);
        JsonNode read =
                JSON.readTree(client.get(path, "Accept", "application/json").body());
        assertThat(read.path("size").asText()).isEqualTo("4");
        assertThat(api.count("select count(*) from vm where name = 'desk-04' and memory_bytes = 268435456"))
                .as("later ones are like the first")
                .isEqualTo(1);
        assertThat(api.count(
                        "select count(*) from vm v join vm_pool p on p.id = v.vm_pool_id where v.name like 'desk-%'"))
                .isEqualTo(4);
        assertThat(read.path("description").asText()).isEqualTo("d");
        assertThat(read.path("max_user_vms").asText()).isEqualTo("2");
        assertThat(put(path, "{\"size\":\"1\"}").statusCode()).isEqualTo(409);
        assertThat(put(path, "{\"prestarted_vms\":\"9\"}").statusCode()).isEqualTo(400);

        assertThat(client.send("DELETE", path, "", HEADERS).statusCode()).isEqualTo(200);
        assertThat(client.get(path).statusCode()).isEqualTo(404);
        assertThat(api.count("select count(*) from vm where name like 'desk-%'"))
                .isZero();
    }

    @Test
    void badPoolsLeaveNothingBehind() {
        assertThat(post(pool("once", "")).statusCode()).isEqualTo(201);
        long machines = api.count("select count(*) from vm");
        assertThat(post(pool("once", "")).statusCode()).isEqualTo(409);
        assertThat(post(pool("huge", ",\"size\":\"5000\"")).statusCode()).isEqualTo(400);
        assertThat(post(pool("greedy", ",\"size\":\"1\",\"prestarted_vms\":\"2\""))
                        .statusCode())
                .isEqualTo(400);
        assertThat(post(pool("small", ",\"size\":\"2\",\"vm\":{\"memory\":\"1\"}"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(post("{\"name\":\"x\"}").statusCode()).isEqualTo(400);
        assertThat(api.count("select count(*) from vm")).isEqualTo(machines);
        assertThat(api.count("select count(*) from vm_pool where name in ('huge', 'greedy', 'small', 'x')"))
                .isZero();
    }

    private static String pool(String name, String more) {
        return "{\"name\":\"%s\",\"cluster\":{\"name\":\"Default\"},\"template\":{\"name\":\"Blank\"}%s}"
                .formatted(name, more);
    }

    private static JsonNode made(String body) throws IOException {
        HttpResponse<String> answer = post(body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body());
    }

    private static HttpResponse<String> post(String body) {
        return client.send("POST", "/api/vmpools", body, HEADERS);
    }

    private static HttpResponse<String> put(String path, String body) {
        return client.send("PUT", path, body, HEADERS);
    }
}
