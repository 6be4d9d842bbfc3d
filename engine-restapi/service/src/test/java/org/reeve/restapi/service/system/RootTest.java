package org.reeve.restapi.service.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reeve.backend.tag.TagView;
import org.reeve.backend.tag.TagsQuery;
import org.reeve.model.tag.TagId;
import org.reeve.restapi.service.exchange.Surface;
import org.reeve.restapi.service.testing.ApiServer;
import org.reeve.restapi.service.testing.Client;
import org.reeve.restapi.service.testing.FakeBackend;
import org.reeve.restapi.service.testing.FakeChanges;
import org.reeve.restapi.service.testing.FakeSignOn;
import org.reeve.restapi.types.Link;

/** What every client reads first, and how requests are negotiated. */
class RootTest {

    private static ApiServer server;
    private static Client client;

    @BeforeAll
    static void start() {
        var root = new TagView(TagId.ROOT, Optional.empty(), "root", "root");
        var backend = new FakeBackend().answering(TagsQuery.class, query -> List.of(root));
        server = new ApiServer(backend, new FakeSignOn(), new FakeChanges(1));
        client = new Client(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theRootIsAnsweredWithoutRedirect() {
        var answer = client.get("/api");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/xml;charset=UTF-8");
        assertThat(answer.body())
                .contains("<link href=\"/ovirt-engine/api/tags\" rel=\"tags\"/>")
                .contains("<major>4</major>")
                .contains("<instance_id>00000000-0000-0000-0000-000000000007</instance_id>")
                .contains("<root_tag href=\"/ovirt-engine/api/tags/00000000-0000-0000-0000-000000000000\"")
                .contains("<blank_template href=\"/ovirt-engine/api/templates/00000000-0000-0000-0000-000000000000\"")
                .contains("<authenticated_user href=\"/ovirt-engine/api/users/" + FakeSignOn.ADMIN + "\"");
        assertThat(client.get("/api/").statusCode()).isEqualTo(200);
        assertThat(client.get("/api/v4/tags").statusCode()).isEqualTo(200);
    }

    /** The order in which clients have always been sent them; the first of a kind is what some of them take. */
    @Test
    void theLinksAreInTheContractsOrder() {
        List<String> rels = Pattern.compile("<link href=\"[^\"]+\" rel=\"([^\"]+)\"/>")
                .matcher(client.get("/api").body())
                .results()
                .map(found -> found.group(1))
                .toList();
        List<String> collections =
                rels.stream().filter(rel -> !rel.contains("/")).toList();
        assertThat(RootDocument.ORDER).hasSize(39).containsSubsequence(collections);
        assertThat(collections)
                .containsExactlyInAnyOrderElementsOf(Surface.of(SystemResource.class).links("").stream()
                        .map(Link::getRel)
                        // Not a collection one could read, and never named among them.
                        .filter(rel -> !rel.equals("options"))
                        .toList());
        assertThat(rels).containsSubsequence("events", "events/search", "hosts", "hosts/search", "vms", "vms/search");
    }

    @Test
    void headersOnlyCarryTheLinks() {
        var answer = client.send("HEAD", "/api", "");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Link")).get().asString().contains("</ovirt-engine/api/tags>; rel=tags");
    }

    @Test
    void jsonIsAnsweredWhenAskedForByHeaderOrQuery() {
        assertThat(client.get("/api/tags", "Accept", "application/json").body()).startsWith("{\"tag\":[{");
        assertThat(client.get("/api/tags?accept=application/json").body()).startsWith("{\"tag\":[{");
        assertThat(client.get("/api/tags", "Accept", "text/html, */*;q=0.1").body())
                .startsWith("<?xml");
        assertThat(client.get("/api/tags", "Accept", "image/png").statusCode()).isEqualTo(406);
    }

    @Test
    void otherVersionsAreRefused() {
        assertThat(client.get("/api", "Version", "4").statusCode()).isEqualTo(200);
        assertThat(client.get("/api", "Version", "3").statusCode()).isEqualTo(400);
    }

    @Test
    void theCorrelationIdComesBackCleaned() {
        var answer = client.get("/api", "Correlation-Id", "job-1 <x>");
        assertThat(answer.headers().firstValue("Correlation-Id")).hasValue("job-1x");
        assertThat(client.get("/api").headers().firstValue("Correlation-Id")).isPresent();
    }

    @Test
    void whatIsNotOfferedSaysSoBeforeReadingTheBody() {
        var answer =
                client.send("POST", "/api/openstackimageproviders", "<not><read/>", "Content-Type", "application/xml");
        assertThat(answer.statusCode()).isEqualTo(501);
        assertThat(answer.body()).contains("<fault>").contains("<reason>Not implemented</reason>");
        var json = client.send("POST", "/api/openstackimageproviders", "not read", "Accept", "application/json");
        assertThat(json.statusCode()).isEqualTo(501);
        assertThat(json.body()).contains("\"reason\":\"Not implemented\"");
    }

    @Test
    void unknownAddressesAreFaults() {
        var answer = client.get("/api/nonsense");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("<fault>");
        assertThat(client.get("/api/clusterlevels/1.0").statusCode()).isEqualTo(404);
        assertThat(client.send("PATCH", "/api/tags", "").statusCode()).isEqualTo(405);
    }

    @Test
    void collectionsAreCut() {
        assertThat(client.get("/api/tags;max=1").body()).contains("<tag ");
        assertThat(client.get("/api/tags;max=0").body()).doesNotContain("<tag ");
        assertThat(client.get("/api/tags?follow=").statusCode()).isEqualTo(200);
    }

    @Test
    void anAdministratorMaySeeWhatAUserWould() {
        assertThat(client.get("/api").body()).contains("<summary>");
        assertThat(client.get("/api", "Filter", "true").body()).doesNotContain("<summary>");
    }

    @Test
    void aBodyWithAGetIsIgnored() {
        assertThat(client.send("GET", "/api/tags", "<action></action>").statusCode())
                .isEqualTo(200);
    }

    @Test
    void healthIsKnownToEverybody() {
        var answer = client.anonymous("GET", "/services/health", "");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("DB Up!Welcome to Health Status!");
        assertThat(client.anonymous("GET", "/services/pki-resource?resource=../secret", "")
                        .statusCode())
                .isEqualTo(400);
    }
}
