package org.reeve.restapi.service.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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

/** Jobs and steps of other programs, from the request to the rows. */
class RealJobsIT {

    private static RealApi api;
    private static JsonClient admin;
    private static JsonClient guest;

    @BeforeAll
    static void start() {
        api = new RealApi();
        api.engine().start();
        admin = new JsonClient(api.client());
        guest = new JsonClient(api.client(), Client.basic(api.stranger("guest"), "secret:1"));
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    private static String job(String description) {
        return "/api/jobs/"
                + admin.made("/api/jobs", "{\"description\":\"" + description + "\"}")
                        .path("id")
                        .asText();
    }

    private static String step(String job, String more) {
        return job + "/steps/"
                + admin.made(job + "/steps", "{\"description\":\"a step\",\"type\":\"executing\"" + more + "}")
                        .path("id")
                        .asText();
    }

    private static String status(String path) {
        return admin.get(path).path("status").asText();
    }

    private static int end(String path, String body) {
        return admin.post(path + "/end", body).statusCode();
    }

    @Test
    void aJobOfAnotherProgramBeginsAndEnds() {
        JsonNode made = admin.made("/api/jobs", "{\"description\":\"Backing up\",\"auto_cleared\":\"false\"}");
        String job = "/api/jobs/" + made.path("id").asText();
        assertThat(made.path("external").asText()).isEqualTo("true");
        assertThat(made.path("auto_cleared").asText()).isEqualTo("false");
        assertThat(made.path("status").asText()).isEqualTo("started");
        assertThat(made.path("owner").path("id").asText()).isEqualTo(People.ADMIN_ID.toString());
        assertThat(api.count("select count(*) from event where code = 11000 and text like '%Backing up%'"))
                .isOne();
        assertThat(end(job, "{\"succeeded\":\"true\"}")).isEqualTo(200);
        assertThat(status(job)).isEqualTo("finished");
        assertThat(admin.get(job).path("end_time").isMissingNode()).isFalse();
        assertThat(end(job, "{}")).isEqualTo(409);
        String failed = job("fails");
        assertThat(end(failed, "{\"succeeded\":\"false\"}")).isEqualTo(200);
        assertThat(status(failed)).isEqualTo("failed");
        assertThat(admin.get("/api/jobs?search=status%3Dfinished").toString()).contains("Backing up");
    }

    @Test
    void stepsAreATreeAndEndWithTheirWhole() {
        String job = job("steps");
        String whole = step(job, "");
        String wholeId = whole.substring(whole.lastIndexOf('/') + 1);
        String part = step(job, ",\"parent_step\":{\"id\":\"" + wholeId + "\"},\"external_type\":\"gluster\"");
        JsonNode read = admin.get(part);
        assertThat(read.path("parent_step").path("id").asText()).isEqualTo(wholeId);
        assertThat(read.path("external_type").asText()).isEqualTo("gluster");
        assertThat(read.path("type").asText()).isEqualTo("executing");
        assertThat(read.path("external").asText()).isEqualTo("true");
        assertThat(admin.get(job + "/steps").path("step").findValuesAsText("number"))
                .containsExactly("0", "1");
        assertThat(admin.get(part + "/statistics").path("statistic")).isEmpty();
        assertThat(end(whole, "{\"succeeded\":\"true\"}")).isEqualTo(409);
        assertThat(end(job, "{\"succeeded\":\"true\"}")).isEqualTo(409);
        assertThat(end(part, "{}")).as("succeeded is required").isEqualTo(400);
        assertThat(end(part, "{\"succeeded\":\"false\"}")).isEqualTo(200);
        assertThat(status(part)).isEqualTo("failed");
        assertThat(end(part, "{\"succeeded\":\"true\"}")).isEqualTo(409);
        assertThat(end(whole, "{\"succeeded\":\"true\"}")).isEqualTo(200);
        String other = step(job, "");
        assertThat(end(job, "{\"force\":\"true\",\"succeeded\":\"false\"}")).isEqualTo(200);
        assertThat(List.of(status(whole), status(other), status(job))).containsExactly("finished", "aborted", "failed");
        assertThat(admin.get(job + "?follow=steps").path("steps").path("step")).hasSize(3);
    }

    @Test
    void progressIsAFigure() {
        String step = step(job("progress"), "");
        api.sql(
                "update job_step set progress = 40 where id = ?",
                UUID.fromString(step.substring(step.lastIndexOf('/') + 1)));
        assertThat(admin.get(step).path("progress").asText()).isEqualTo("40");
        JsonNode figure = admin.get(step + "/statistics").path("statistic").get(0);
        assertThat(figure.path("values").path("value").get(0).path("datum").asInt())
                .isEqualTo(40);
    }

    @Test
    void jobsAreForgottenWhenTheyAreCleared() {
        String kept = "/api/jobs/"
                + admin.made("/api/jobs", "{\"description\":\"kept\",\"auto_cleared\":\"false\"}")
                        .path("id")
                        .asText();
        end(kept, "{}");
        api.sql("update job set ended = now() - interval '1 day' where description = 'kept'");
        api.engine().bean(CleanUp.class).jobs();
        assertThat(status(kept)).isEqualTo("finished");
        assertThat(admin.post(kept + "/clear", "{}").statusCode()).isEqualTo(200);
        assertThat(admin.get(kept).path("auto_cleared").asText()).isEqualTo("true");
        api.engine().bean(CleanUp.class).jobs();
        assertThat(admin.status(kept)).isEqualTo(404);
    }

    @Test
    void theEngineLeavesThemAlone() {
        String job = job("survives");
        api.restart();
        admin = new JsonClient(api.client());
        guest = new JsonClient(api.client(), Client.basic("guest@internal", "secret:1"));
        assertThat(status(job)).isEqualTo("started");
        assertThat(end(job, "{}")).isEqualTo(200);
    }

    @Test
    void whatIsNoJobIsRefused() {
        assertThat(admin.post("/api/jobs", "{}").statusCode()).isEqualTo(400);
        String nobody = "/api/jobs/" + new UUID(4, 4);
        assertThat(end(nobody, "{}")).isEqualTo(404);
        assertThat(admin.post(nobody + "/clear", "{}").statusCode()).isEqualTo(404);
        String job = job("refuses");
        assertThat(admin.post(job + "/steps", "{\"type\":\"executing\"}").statusCode())
                .isEqualTo(400);
        assertThat(admin.post(job + "/steps", "{\"description\":\"x\"}").statusCode())
                .isEqualTo(400);
        assertThat(admin.post(
                                job + "/steps",
                                "{\"description\":\"x\",\"type\":\"executing\",\"parent_step\":{\"id\":\""
                                        + new UUID(4, 4) + "\"}}")
                        .statusCode())
                .isEqualTo(404);
        api.sql(
                "insert into job (id, action, order_json, stage) values (?, 'vm.start', '{}', 'begin')",
                new UUID(5, 5));
        assertThat(end("/api/jobs/" + new UUID(5, 5), "{}"))
                .as("the engine's own")
                .isEqualTo(409);
        api.sql("delete from job where id = ?", new UUID(5, 5));
    }

    @Test
    void othersNeitherSeeNorFeedJobs() {
        String job = job("secret");
        String step = step(job, "");
        assertThat(guest.status(job)).isEqualTo(404);
        assertThat(guest.status(step)).isEqualTo(404);
        assertThat(guest.get("/api/jobs").toString()).doesNotContain("secret");
        assertThat(guest.post("/api/jobs", "{\"description\":\"own\"}").statusCode())
                .isEqualTo(403);
        assertThat(guest.post(job + "/end", "{}").statusCode()).isEqualTo(403);
        assertThat(guest.post(job + "/clear", "{}").statusCode()).isEqualTo(403);
        assertThat(guest.post(step + "/end", "{\"succeeded\":\"true\"}").statusCode())
                .isEqualTo(403);
    }
}
