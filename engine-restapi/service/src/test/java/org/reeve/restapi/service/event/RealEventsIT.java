package org.reeve.restapi.service.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reeve.backend.engine.CleanUp;
import org.reeve.backend.testing.People;
import org.reeve.restapi.service.testing.Client;
import org.reeve.restapi.service.testing.JsonClient;
import org.reeve.restapi.service.testing.RealApi;
import org.reeve.restapi.types.NotifiableEvent;

/** Events of other programs, dismissed events and subscriptions, from the request to the rows. */
class RealEventsIT {

    private static final String MONITOR =
            "{\"description\":\"File system /home is full\",\"severity\":\"alert\",\"origin\":\"monitor\",\"custom_id\":\"%d\"}";

    private static RealApi api;
    private static JsonClient admin;
    private static JsonClient guest;

    @BeforeAll
    static void start() {
        api = new RealApi();
        admin = new JsonClient(api.client());
        guest = new JsonClient(api.client(), Client.basic(api.stranger("guest"), "secret:1"));
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void anotherProgramReportsAnEventOnce() {
        JsonNode cluster = admin.get("/api/clusters").path("cluster").get(0);
        JsonNode event = admin.made(
                "/api/events",
                """
                {"description":"A disk fails","severity":"warning","origin":"monitor","custom_id":"7","custom_data":"sda",
                 "flood_rate":"60","correlation_id":"m-7","log_on_host":"true","cluster":{"name":"%s"}}"""
                        .formatted(cluster.path("name").asText()));
        JsonNode read = admin.get("/api/events/" + event.path("id").asText());
        assertThat(read.path("code").asText()).isEqualTo("9802");
        assertThat(read.path("index")).isEqualTo(read.path("id"));
        assertThat(read.path("custom_data").asText()).isEqualTo("sda");
        assertThat(read.path("flood_rate").asText()).isEqualTo("60");
        assertThat(read.path("log_on_host").asText()).isEqualTo("true");
        assertThat(read.path("correlation_id").asText()).isEqualTo("m-7");
        assertThat(read.path("origin").asText()).isEqualTo("monitor");
        assertThat(read.path("cluster").path("id")).isEqualTo(cluster.path("id"));
        assertThat(read.path("user").path("id").asText()).isEqualTo(People.ADMIN_ID.toString());
        assertThat(admin.get("/api/events?search=origin%3Dmonitor%20and%20type%3D9802")
                        .path("event"))
                .hasSize(1);
        assertThat(admin.post("/api/events", MONITOR.formatted(7)).statusCode()).isEqualTo(409);
    }

    @Test
    void ourOwnEventsNameTheEngine() {
        admin.made("/api/bookmarks", "{\"name\":\"own\",\"value\":\"vm:\"}");
        JsonNode own = admin.get("/api/events?search=type%3D350").path("event").get(0);
        assertThat(own.path("origin").asText()).isEqualTo("oVirt");
        assertThat(own.path("custom_id").asText()).isEqualTo("-1");
        assertThat(own.path("flood_rate").asText()).isEqualTo("30");
        assertThat(own.path("user").path("id").asText()).isEqualTo(People.ADMIN_ID.toString());
    }

    @Test
    void whatIsNoEventIsRefused() {
        String good = MONITOR.formatted(100);
        assertThat(admin.post("/api/events", good.replace("monitor", "oVirt")).statusCode())
                .isEqualTo(400);
        assertThat(admin.post("/api/events", good.replace("monitor", " ")).statusCode())
                .isEqualTo(400);
        assertThat(admin.post("/api/events", good.replace("\"100\"", "\"-5\"")).statusCode())
                .isEqualTo(400);
        for (String member : List.of("description", "severity", "origin", "custom_id")) {
            assertThat(admin.post("/api/events", good.replace("\"" + member + "\"", "\"comment\""))
                            .statusCode())
                    .as(member)
                    .isEqualTo(400);
        }
        assertThat(admin.post("/api/events", good.replace("}", ",\"vm\":{\"id\":\"" + new UUID(4, 4) + "\"}}"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(admin.post("/api/events", good.replace("alert", "loud")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void aDismissedEventComesBackWhenAllAreShownAgain() {
        String id = admin.made("/api/events", MONITOR.formatted(8)).path("id").asText();
        assertThat(admin.delete("/api/events/" + id).statusCode()).isEqualTo(200);
        assertThat(admin.status("/api/events/" + id)).isEqualTo(404);
        assertThat(admin.delete("/api/events/" + id).statusCode()).isEqualTo(404);
        assertThat(admin.get("/api/events").findValuesAsText("id")).doesNotContain(id);
        assertThat(admin.post("/api/events/undelete", "{}").statusCode()).isEqualTo(200);
        assertThat(admin.status("/api/events/" + id)).isEqualTo(200);
        assertThat(api.count("select count(*) from event where code in (10600, 10604)"))
                .isGreaterThanOrEqualTo(2);
        assertThat(admin.delete("/api/events/x").statusCode()).isEqualTo(400);
    }

    @Test
    void alertsStayUntilTheyAreDismissed() {
        String alert =
                admin.made("/api/events", MONITOR.formatted(9)).path("id").asText();
        String warning = admin.made("/api/events", MONITOR.formatted(10).replace("alert", "warning"))
                .path("id")
                .asText();
        api.sql("update event set at = now() - interval '1 year' where custom_id in (9, 10)");
        api.engine().bean(CleanUp.class).events();
        assertThat(admin.status("/api/events/" + warning)).isEqualTo(404);
        assertThat(admin.status("/api/events/" + alert)).isEqualTo(200);
        admin.delete("/api/events/" + alert);
        api.engine().bean(CleanUp.class).events();
        assertThat(api.count("select count(*) from event where id = ?", Long.parseLong(alert)))
                .isZero();
    }

    @Test
    void pollingFromTheLastNumberTellsWhatIsNew() {
        String last =
                admin.get("/api/events?max=1").path("event").get(0).path("id").asText();
        assertThat(admin.get("/api/events?from=" + last).path("event")).isEmpty();
        String next =
                admin.made("/api/events", MONITOR.formatted(11)).path("id").asText();
        assertThat(admin.get("/api/events;from=" + last).findValuesAsText("id")).contains(next);
        assertThat(admin.get("/api/events?from=99999999999999").path("event")).isEmpty();
    }

    @Test
    void usersSubscribeToEvents() {
        String path = "/api/users/" + People.ADMIN_ID + "/eventsubscriptions";
        assertThat(admin.post(path, "{\"event\":\"vm_failure\"}").statusCode())
                .as("no address")
                .isEqualTo(400);
        JsonNode made = admin.made(path, "{\"event\":\"host_high_cpu_use\",\"address\":\"a@example.org\"}");
        assertThat(made.path("notification_method").asText()).isEqualTo("smtp");
        assertThat(made.path("href").asText()).isEqualTo("/ovirt-engine" + path + "/host_high_cpu_use");
        JsonNode read = admin.get(path + "/host_high_cpu_use");
        assertThat(read.path("address").asText()).isEqualTo("a@example.org");
        assertThat(read.path("user").path("id").asText()).isEqualTo(People.ADMIN_ID.toString());
        assertThat(api.count("select count(*) from event_subscription where event = 'VDS_HIGH_CPU_USE'"))
                .isOne();
        assertThat(admin.post(path, "{\"event\":\"host_high_cpu_use\",\"address\":\"b@example.org\"}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(admin.post(path, "{\"event\":\"host_failure\",\"address\":\"nobody\"}")
                        .statusCode())
                .isEqualTo(400);
        admin.made(
                path, "{\"event\":\"host_failure\",\"address\":\"trap.example.org\",\"notification_method\":\"snmp\"}");
        assertThat(admin.get(path).path("event_subscription")).hasSize(2);
        // Whom one may not see has no address below.
        assertThat(guest.status(path)).isEqualTo(404);
        assertThat(guest.post(path, "{\"event\":\"vm_failure\",\"address\":\"a@example.org\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(guest.delete(path + "/host_failure").statusCode()).isEqualTo(403);
        assertThat(admin.delete(path + "/host_failure").statusCode()).isEqualTo(200);
        assertThat(admin.delete(path + "/host_failure").statusCode()).isEqualTo(404);
        assertThat(admin.status(path + "/nonsense")).isEqualTo(404);
        assertThat(admin.post(
                                "/api/users/" + new UUID(4, 4) + "/eventsubscriptions",
                                "{\"event\":\"vm_failure\",\"address\":\"a@example.org\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void everyEventOfTheApiIsOneOfOurs() {
        assertThat(Arrays.stream(NotifiableEvent.values()).map(NotifiableEvent::wire))
                .allSatisfy(wire -> assertThat(SubscriptionMapping.wire(SubscriptionMapping.event(wire)))
                        .isEqualTo(wire));
    }

    @Test
    void othersNeitherSeeNorReportNorDismiss() {
        String secret =
                admin.made("/api/events", MONITOR.formatted(12)).path("id").asText();
        assertThat(guest.status("/api/events/" + secret)).isEqualTo(404);
        assertThat(guest.get("/api/events").findValuesAsText("id")).doesNotContain(secret);
        assertThat(guest.post("/api/events", MONITOR.formatted(13)).statusCode())
                .isEqualTo(403);
        assertThat(guest.delete("/api/events/" + secret).statusCode()).isEqualTo(403);
        assertThat(guest.post("/api/events/undelete", "{}").statusCode()).isEqualTo(403);
    }
}
