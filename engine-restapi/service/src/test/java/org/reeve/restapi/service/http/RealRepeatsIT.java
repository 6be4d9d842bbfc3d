package org.reeve.restapi.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reeve.backend.engine.CleanUp;
import org.reeve.restapi.service.testing.Client;
import org.reeve.restapi.service.testing.RealApi;

/** A client that lost the answer may ask again, and finds done once what it asked for. */
class RealRepeatsIT {

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

    private static HttpResponse<String> add(String key, String name) {
        return client.send("POST", "/api/bookmarks", body(name), "Idempotency-Key", key);
    }

    private static String body(String name) {
        return "<bookmark><name>" + name + "</name><value>vms:</value></bookmark>";
    }

    private static long marks(String name) {
        return api.count("select count(*) from bookmark where name = ?", name);
    }

    @Test
    void aRepetitionIsToldTheSame() {
        var first = add("same", "once");
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        var second = add("same", "once");
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(marks("once")).isEqualTo(1);
        var json = client.send(
                "POST", "/api/bookmarks", body("once"), "Idempotency-Key", "same", "Accept", "application/json");
        assertThat(json.statusCode()).isEqualTo(201);
        assertThat(json.body()).startsWith("{");
    }

    @Test
    void withoutAKeyEveryRequestStandsForItself() {
        assertThat(client.send("POST", "/api/bookmarks", body("plain")).statusCode())
                .isEqualTo(201);
        assertThat(client.send("POST", "/api/bookmarks", body("plain")).statusCode())
                .isEqualTo(409);
    }

    @Test
    void aKeyIsForOneRequest() {
        assertThat(add("reused", "first").statusCode()).isEqualTo(201);
        var other = add("reused", "second");
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("reused");
        assertThat(marks("second")).isZero();
        var elsewhere = client.send(
                "POST",
                "/api/datacenters",
                "<data_center><name>first</name><local>false</local></data_center>",
                "Idempotency-Key",
                "reused");
        assertThat(elsewhere.statusCode()).isEqualTo(409);
    }

    @Test
    void ofManyAtTheSameTimeOneIsDone() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = IntStream.range(0, 8)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> add("at once", "never"), threads))
                    .toList();
            assertThat(sent)
                    .allSatisfy(one -> assertThat(one.join().statusCode()).isEqualTo(400));
            sent = IntStream.range(0, 8)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> add("at-once", "crowd"), threads))
                    .toList();
            assertThat(sent.stream().map(one -> one.join().body()).distinct()).hasSize(1);
            assertThat(sent)
                    .allSatisfy(one -> assertThat(one.join().statusCode()).isEqualTo(201));
        }
        assertThat(marks("crowd")).isEqualTo(1);
    }

    @Test
    void whatWasRefusedMayBeTriedAgainWithItsKey() {
        var taken = client.send("POST", "/api/bookmarks", body("taken"));
        assertThat(add("refused", "taken").statusCode()).isEqualTo(409);
        String href = taken.headers().firstValue("Location").orElseThrow().replaceAll(".*/ovirt-engine", "");
        assertThat(client.send("DELETE", href, "").statusCode()).isEqualTo(200);
        assertThat(add("refused", "taken").statusCode()).isEqualTo(201);
    }

    /** An answer is lost when the engine dies after the commit; what is remembered lies in the database alone. */
    @Test
    void anotherEngineRemembersTheSame() {
        var first = add("crash", "survivor");
        api.engine().start();
        var second = add("crash", "survivor");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(marks("survivor")).isEqualTo(1);
    }

    @Test
    void keysBelongToTheirSenders() {
        assertThat(add("mine", "mine").statusCode()).isEqualTo(201);
        api.sql(
                "update order_once set user_id = (select id from app_user where id <> user_id limit 1) where key = 'mine'");
        assertThat(add("mine", "mine").statusCode()).isEqualTo(409);
        assertThat(add("mine", "yours").statusCode()).isEqualTo(201);
    }

    @Test
    void keysAreForgottenAfterADay() {
        assertThat(add("old", "old").statusCode()).isEqualTo(201);
        assertThat(add("new", "new").statusCode()).isEqualTo(201);
        api.sql("update order_once set at = at - interval '25 hours' where key = 'old'");
        api.engine().bean(CleanUp.class).jobs();
        assertThat(api.count("select count(*) from order_once where key = 'old'"))
                .isZero();
        assertThat(api.count("select count(*) from order_once where key = 'new'"))
                .isEqualTo(1);
    }

    /** A failed job has done nothing, so its order may be given again; one that succeeded has been done for good. */
    @Test
    void jobsAreForgottenButNotWhatTheyDid() {
        for (String phase : new String[] {"done", "rolled-back"}) {
            assertThat(add(phase, phase).statusCode()).isEqualTo(201);
            api.sql(
                    """
                    with over as (insert into job (id, action, order_json, phase, ended)
                        values (gen_random_uuid(), 'x.y', '{}', ?, now() - interval '2 days') returning id)
                    update order_once set job_id = over.id from over where key = ?""",
                    phase,
                    phase);
        }
        api.engine().bean(CleanUp.class).jobs();
        assertThat(api.count("select count(*) from order_once where key = 'done' and job_id is null"))
                .isEqualTo(1);
        assertThat(api.count("select count(*) from order_once where key = 'rolled-back'"))
                .isZero();
    }
}
