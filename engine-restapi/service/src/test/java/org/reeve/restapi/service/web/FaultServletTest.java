package org.reeve.restapi.service.web;

import static org.assertj.core.api.Assertions.assertThat;

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

/** What goes wrong outside the API's own code is told in the API's form as well. */
class FaultServletTest {

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

    @ParameterizedTest
    @CsvSource({
        "GET,    /nonsense,                404",
        "GET,    /fault,                   404",
        "GET,    /malformed,               400",
        "PUT,    /malformed,               400",
        "BREW,   /malformed,               400",
        "GET,    /services/nonsense,       404",
        "DELETE, /services/health,         405",
        "PUT,    /services/pki-resource,   405",
        "POST,   /services/pki-resource,   405",
        "PATCH,  /services/health,         405",
        "DELETE, /api/events/stream,       405",
    })
    void theServersOwnErrorsAreFaults(String method, String path, int status) {
        var xml = client.send(method, path, "");
        assertThat(xml.statusCode()).isEqualTo(status);
        assertThat(xml.headers().firstValue("Content-Type")).get().asString().startsWith("application/xml");
        assertThat(xml.body()).contains("<fault>").doesNotContainIgnoringCase("html", "undertow");
        var json = client.send(method, path, "", "Accept", "application/json");
        assertThat(json.body()).startsWith("{\"detail\":");
    }

    @Test
    void whatAnAddressTakesIsSaid() {
        var answer = client.send("DELETE", "/services/health", "");
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD, OPTIONS");
    }

    @Test
    void addressesAreBounded() {
        String answer = Wire.send(server, "GET", "/api/vms?search=" + "x".repeat(20_000));
        assertThat(answer).startsWith("HTTP/1.1 414").contains("<fault>");
        assertThat(Wire.send(server, "GET", "/api/" + "a/".repeat(10_000))).startsWith("HTTP/1.1 414");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/tags?search=%zz",
                "/api/tags?search=%",
                "/api/%zz",
                "/api/tags;max=%zz",
                "/api/tags?max=%c3%28",
                "/api/%c3%28",
                "/api/%00",
                "/api/vms/%2e%2e/%2e%2e/x",
                "/api//tags",
                "/api/tags/",
                "/api/tags;;;",
                "/api/tags?&&=&=x&",
                "/api/tags?accept=",
                "/api/tags?accept=a;b;c",
            })
    void strangeAddressesFailWithoutHarm(String path) {
        String answer = Wire.send(server, "GET", path);
        assertThat(answer).containsPattern("^HTTP/1.1 (200|400|404) ").doesNotContainIgnoringCase("<html", "at org.");
    }
}
