package org.reeve.restapi.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reeve.restapi.service.testing.ApiServer;
import org.reeve.restapi.service.testing.Client;
import org.reeve.restapi.service.testing.FakeBackend;
import org.reeve.restapi.service.testing.FakeChanges;
import org.reeve.restapi.service.testing.FakeSignOn;
import org.reeve.restapi.service.testing.Wire;

/** Every client gets the encoding that it reads, whatever it says or fails to say. */
class NegotiationTest {

    private static ApiServer server;
    private static Client client;

    @BeforeAll
    static void start() {
        server = new ApiServer(new FakeBackend(), new FakeSignOn(), new FakeChanges(1));
        client = new Client(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void is(HttpResponse<String> answer, String type) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(type + ";charset=UTF-8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/xml                                                       | application/xml",
                "application/json                                                      | application/json",
                "APPLICATION/JSON                                                      | application/json",
                "application/*                                                         | application/xml",
                "*/*                                                                   | application/xml",
                "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2                  | application/xml",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8       | application/xml",
                "application/json;q=0.5, application/xml;q=0.4                         | application/json",
                "application/xml;q=0.1, application/json                               | application/json",
                "application/json; charset=utf-8                                       | application/json",
                "text/xml                                                              | application/xml",
                "no type at all                                                        | application/xml",
                "application/json;q=high                                               | application/xml",
                ",,,                                                                   | application/xml",
            })
    void theBestIsChosen(String accept, String type) {
        is(client.get("/api/clusterlevels", "Accept", accept), type);
    }

    @Test
    void sayingNothingMeansXml() {
        assertThat(Wire.send(server, "GET", "/api/clusterlevels"))
                .startsWith("HTTP/1.1 200")
                .contains("Content-Type: application/xml;charset=UTF-8");
    }

    @Test
    void theQueryOverridesTheHeader() {
        is(client.get("/api/clusterlevels?accept=application/json", "Accept", "application/xml"), "application/json");
        is(client.get("/api/clusterlevels?accept=nonsense", "Accept", "application/json"), "application/json");
    }

    @Test
    void whatIsNotServedIsRefusedReadably() {
        var answer = client.get("/api/clusterlevels", "Accept", "text/csv");
        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.body()).contains("<reason>Not Acceptable</reason>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"})
    void bodiesOfOtherTypesAreRefused(String type) {
        var answer = client.send("POST", "/api/vms", "a=b", "Content-Type", type, "Accept", "application/json");
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("\"reason\":\"Unsupported Media Type\"");
    }

    @Test
    void bodiesThatAreNoTypeAreRefused() {
        var answer = client.send("POST", "/api/vms", "<vm/>", "Content-Type", "nonsense");
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("<reason>Unsupported Media Type</reason>");
    }

    @Test
    void languagesAreTakenAndEnglishIsAnswered() {
        for (String language : new String[] {
            "de", "fr-CH, fr;q=0.9, *;q=0.5", "x".repeat(300), "??", ";q=1", "xx;q=9", "de;q=x", ",,;="
        }) {
            assertThat(client.get("/api/nonsense", "Accept-Language", language).body())
                    .contains("There is nothing at this address.");
            is(client.get("/api/clusterlevels", "Accept-Language", language), "application/xml");
        }
    }

    @ParameterizedTest
    @CsvSource({"/api/v3, 4", "/api/v5/tags, 4", "/api, 3", "/api/clusterlevels, four", "/api/v4/tags, 3"})
    void otherVersionsAreRefusedByPathAndHeader(String path, String header) {
        var answer = client.get(path, "Version", header);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("<fault>");
    }

    @Test
    void theVersionMayBeInThePath() {
        is(client.get("/api/v4"), "application/xml");
        is(client.get("/api/v4/clusterlevels?max=1"), "application/xml");
        is(client.get("/api/v4/clusterlevels;max=1", "Version", " 4 "), "application/xml");
    }

    @Test
    void addressesSayTruthfullyWhatTheyTake() {
        assertThat(options("/api")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(options("/api/clusterlevels")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(options("/api/vms/x/start")).isEqualTo("OPTIONS, POST");
        assertThat(options("/api/vms/x/start/y")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(client.send("OPTIONS", "/api/nonsense", "").statusCode()).isEqualTo(404);
    }

    private static String options(String path) {
        return client.send("OPTIONS", path, "").headers().firstValue("Allow").orElseThrow();
    }

    @Test
    void aWrongMethodIsToldTheRightOnes() {
        var answer = client.send("PATCH", "/api/clusterlevels", "");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD, OPTIONS");
        assertThat(client.get("/api/vms/" + new UUID(0, 1) + "/start").headers().firstValue("Allow"))
                .hasValue("OPTIONS, POST");
    }
}
