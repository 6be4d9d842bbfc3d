package org.reeve.restapi.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reeve.restapi.service.testing.Client;
import org.reeve.restapi.service.testing.RealApi;

/** Who changes an object knows what it changes, if it wants to. */
class RealPreconditionsIT {

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

    private static String bookmark(String name) {
        String body = "<bookmark><name>" + name + "</name><value>vms:</value></bookmark>";
        String at = client.send("POST", "/api/bookmarks", body)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        return at.replaceAll(".*/ovirt-engine", "");
    }

    private static String tag(String href, String... headers) {
        return client.get(href, headers).headers().firstValue("ETag").orElseThrow();
    }

    private static HttpResponse<String> change(String href, String value, String known) {
        return client.send("PUT", href, "<bookmark><value>" + value + "</value></bookmark>", "If-Match", known);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "application/json"})
    void anObjectIsChangedWhileItIsWhatWasRead(String encoding) {
        String href = bookmark("read-" + encoding.length());
        String read = tag(href, "Accept", encoding);
        assertThat(change(href, "hosts:", read).statusCode()).isEqualTo(200);
        var late = change(href, "disks:", read);
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.body()).contains("<reason>Precondition Failed</reason>");
        assertThat(api.count("select count(*) from event where name = 'USER_UPDATE_BOOKMARK_FAILED'"))
                .as("nothing broke")
                .isZero();
        assertThat(client.get(href).body()).contains("<value>hosts:</value>");
        assertThat(change(href, "disks:", "\"x\", " + tag(href)).statusCode()).isEqualTo(200);
        assertThat(change(href, "events:", "*").statusCode()).isEqualTo(200);
    }

    @Test
    void anObjectIsRemovedWhileItIsWhatWasRead() {
        String href = bookmark("removed");
        String read = tag(href);
        assertThat(change(href, "hosts:", read).statusCode()).isEqualTo(200);
        assertThat(client.send("DELETE", href, "", "If-Match", read).statusCode())
                .isEqualTo(412);
        assertThat(client.send("DELETE", href, "", "If-Match", tag(href)).statusCode())
                .isEqualTo(200);
        assertThat(client.send("DELETE", href, "", "If-Match", "*").statusCode())
                .isEqualTo(404);
    }

    /** Checked behind the locks: of those who have read the same, one changes it. */
    @Test
    void ofManyWhoHaveReadTheSameOneIsInTime() {
        String href = bookmark("raced");
        String read = tag(href);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Integer> statuses = IntStream.range(0, 8)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> change(href, "vms: name=" + i, read), threads))
                    .toList()
                    .stream()
                    .map(one -> one.join().statusCode())
                    .sorted()
                    .toList();
            assertThat(statuses).containsExactly(200, 412, 412, 412, 412, 412, 412, 412);
        }
    }

    @Test
    void actionsAskTooWhatTheyAreDoneTo() {
        String cluster =
                client.get("/api/clusters").body().replaceAll("(?s).*?<cluster href=\"/ovirt-engine([^\"]+)\".*", "$1");
        var answer = client.send("POST", cluster + "/resetemulatedmachine", "<action/>", "If-Match", "\"stale\"");
        if (answer.statusCode() == 501) return;
        assertThat(answer.statusCode()).isEqualTo(412);
    }

    @Test
    void whatIsAddedToAListAsksWhatTheListWas() {
        String read = tag("/api/bookmarks");
        String body = "<bookmark><name>%s</name><value>vms:</value></bookmark>";
        assertThat(added("/api/bookmarks", body.formatted("listed"), read)).isEqualTo(201);
        assertThat(added("/api/bookmarks", body.formatted("late"), read)).isEqualTo(412);
        assertThat(added("/api/bookmarks", body.formatted("any"), "*")).isEqualTo(201);
        assertThat(client.get("/api/bookmarks").body())
                .contains("listed", "any")
                .doesNotContain("late");
    }

    private static int added(String href, String body, String known) {
        return client.send("POST", href, body, "If-Match", known).statusCode();
    }

    /** Or the sender would take for refused what was done. */
    @ParameterizedTest
    @ValueSource(strings = {"?follow=a.b.c.d.e.f.g.h.i.j", "?follow=%00", "?max=%00", ";follow=%00", "?nonsense=%00"})
    void whatTheAnswerShallLookLikeIsCheckedBeforeAnythingIsDone(String parameters) {
        String href = bookmark("unreadable-" + Integer.toHexString(parameters.hashCode()));
        var answer = client.send("PUT", href + parameters, "<bookmark><value>hosts:</value></bookmark>");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(client.get(href).body()).contains("<value>vms:</value>");
        assertThat(client.send("DELETE", href + parameters, "").statusCode()).isEqualTo(400);
        assertThat(client.get(href).statusCode()).isEqualTo(200);
    }

    @Test
    void parametersMayBeNamedWithoutAValue() {
        String href = bookmark("named");
        for (String parameters : List.of(";async", ";current;;", "?max", "?&&=", ";follow", ";=")) {
            var answer = client.send("PUT", href + parameters, "<bookmark><value>hosts:</value></bookmark>");
            assertThat(answer.statusCode()).as(parameters).isEqualTo(200);
        }
    }

    @Test
    void whoChangesWhatOthersWouldNotSeeIsAnsweredWithIt() {
        String href = bookmark("filtered");
        String body = "<bookmark><value>hosts:</value></bookmark>";
        assertThat(client.get(href, "Filter", "true").statusCode()).isEqualTo(404);
        var answer = client.send("PUT", href, body, "Filter", "true");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<value>hosts:</value>");
    }
}
