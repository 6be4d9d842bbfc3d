package org.reeve.restapi.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.reeve.backend.api.Refused;
import org.reeve.backend.host.ActivateHost;
import org.reeve.backend.user.UsersQuery;
import org.reeve.restapi.service.testing.ApiServer;
import org.reeve.restapi.service.testing.Client;
import org.reeve.restapi.service.testing.FakeBackend;
import org.reeve.restapi.service.testing.FakeChanges;
import org.reeve.restapi.service.testing.FakeSignOn;

/** What is wrong is said in the contract's form, with its status, in the encoding that was asked for. */
class FaultsTest {

    private static final String ACTIVATE = "/api/hosts/" + new UUID(0, 1) + "/activate";

    private static Refused.Kind kind;
    private static ApiServer server;
    private static Client client;

    @BeforeAll
    static void start() {
        var backend = new FakeBackend().accepting(ActivateHost.Order.class, order -> {
            if (kind == null) return FakeBackend.done();
            throw new Refused(kind, "host.busy", "host", "h1");
        });
        backend.answering(UsersQuery.class, query -> {
            throw new IllegalStateException("password=secret");
        });
        server = new ApiServer(backend, new FakeSignOn(), new FakeChanges(1));
        client = new Client(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> post(String body, String type) {
        return client.send("POST", ACTIVATE, body, "Content-Type", type, "Accept", type);
    }

    @ParameterizedTest
    @EnumSource
    void refusalsOfActionsAreFailedActions(Refused.Kind refused) {
        kind = refused;
        var answer = post("<action/>", "application/xml");
        int status =
                switch (refused) {
                    case INVALID -> 400;
                    case FORBIDDEN -> 403;
                    case NOT_FOUND -> 404;
                    case CONFLICT -> 409;
                };
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body())
                .contains("<action>")
                .contains("<detail>[host.busy{host=h1}]</detail>")
                .contains("<reason>Operation Failed</reason>")
                .contains("<status>failed</status>");
        assertThat(post("{}", "application/json").body())
                .isEqualTo(
                        "{\"fault\":{\"detail\":\"[host.busy{host=h1}]\",\"reason\":\"Operation Failed\"},\"status\":\"failed\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/xml  | <action><colour/></action>   | action: unknown member",
                "application/xml  | <action>                     | malformed XML at line 1",
                "application/xml  | <vm/>                        | expected",
                "application/json | {                            | malformed JSON at line 1",
                "application/json | {\"colour\":1}               | unknown member",
            })
    void bodiesThatCannotBeReadAreNamed(String type, String body, String detail) {
        kind = null;
        var answer = post(body, type);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).get().asString().startsWith(type);
        assertThat(answer.body())
                .contains("Request syntactically incorrect: ")
                .contains(detail)
                .contains("/ovirt-engine" + ACTIVATE)
                .contains("activate");
        if (type.endsWith("xml")) assertThat(answer.body()).contains("<usage_message>");
    }

    @Test
    void wrongValuesAreNamed() {
        kind = null;
        assertThat(post("<action><async>maybe</async></action>", "application/xml")
                        .body())
                .contains("<reason>Invalid value</reason>")
                .contains("<detail>[action/async: Invalid value &quot;maybe&quot; at line 1".replace("&quot;", "\""))
                .contains("<status>failed</status>");
    }

    @Test
    void bodiesThatAreTooLargeAreRefused() {
        kind = null;
        String body = "<action><reason>" + "x".repeat(17 << 20);
        var declared = post(body, "application/xml");
        assertThat(declared.statusCode()).isEqualTo(413);
        assertThat(declared.body()).contains("<detail>The body is too large.</detail>");
        var found = client.chunked("POST", ACTIVATE, body, "Content-Type", "application/xml");
        assertThat(found.statusCode()).isEqualTo(413);
        assertThat(found.body()).contains("the body is larger than").contains("<status>failed</status>");
    }

    @Test
    void bodiesThatAreMissingAreToldSo() {
        for (String type : new String[] {"application/xml", "application/json"}) {
            var answer = client.send("POST", "/api/vms", "", "Content-Type", type, "Accept", type);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("Request syntactically incorrect");
            assertThat(client.send("PUT", "/api/vms/" + new UUID(0, 1), "", "Content-Type", type)
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void actionsMayComeWithoutABody() {
        kind = null;
        assertThat(client.send("POST", ACTIVATE, "").statusCode()).isEqualTo(200);
        assertThat(client.send("POST", ACTIVATE, "<action/>").statusCode()).isEqualTo(200);
        assertThat(client.send("POST", ACTIVATE, "<action><async>true</async></action>")
                        .statusCode())
                .isEqualTo(202);
    }

    @Test
    void foreignEncodingsAreRefused() {
        var answer = client.send("POST", ACTIVATE, "x", "Content-Type", "text/plain");
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("<fault>");
    }

    @Test
    void theUnforeseenKeepsItsInsidesToItself() {
        var answer = client.get("/api/users", "Accept", "application/json");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("\"reason\":\"Internal error\"").doesNotContain("secret");
    }
}
