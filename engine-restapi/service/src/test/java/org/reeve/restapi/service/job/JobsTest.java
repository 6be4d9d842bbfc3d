package org.reeve.restapi.service.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reeve.backend.api.JobState.Status;
import org.reeve.backend.job.JobView;
import org.reeve.backend.job.JobsQuery;
import org.reeve.backend.job.StepView;
import org.reeve.model.job.JobId;
import org.reeve.model.job.StepStatus;
import org.reeve.restapi.service.testing.ApiServer;
import org.reeve.restapi.service.testing.Client;
import org.reeve.restapi.service.testing.FakeBackend;
import org.reeve.restapi.service.testing.FakeChanges;
import org.reeve.restapi.service.testing.FakeSignOn;
import org.reeve.restapi.service.testing.Golden;

/** Jobs and where they stand. */
class JobsTest {

    private static final JobId RUNNING = new JobId(new UUID(0, 1));
    private static ApiServer server;
    private static Client client;

    @BeforeAll
    static void start() {
        var backend = new FakeBackend().answering(JobsQuery.class, JobsTest::answer);
        server = new ApiServer(backend, new FakeSignOn(), new FakeChanges(1));
        client = new Client(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static List<JobView> answer(JobsQuery query) {
        return List.of(job(RUNNING, Status.RUNNING), job(new JobId(new UUID(0, 2)), Status.STUCK)).stream()
                .filter(job -> query.job().isEmpty() || query.job().get().equals(job.id()))
                .toList();
    }

    private static JobView job(JobId id, Status status) {
        Instant at = Instant.parse("2026-11-21T10:48:05Z");
        return new JobView(
                id,
                "vm.start",
                "Start a virtual machine",
                status,
                Optional.of("launch"),
                status == Status.STUCK ? Optional.of("the host is away") : Optional.empty(),
                Optional.of(new UUID(0, 3)),
                "c-1",
                at,
                at,
                Optional.empty(),
                List.of(
                        new StepView(new UUID(1, 1), 0, "begin", StepStatus.FINISHED, Optional.of(at), Optional.of(at)),
                        new StepView(
                                new UUID(1, 2), 1, "make ready", StepStatus.ABORTED, Optional.of(at), Optional.of(at)),
                        status == Status.RUNNING
                                ? new StepView(
                                        new UUID(1, 3),
                                        2,
                                        "launch",
                                        StepStatus.STARTED,
                                        Optional.of(at),
                                        Optional.empty())
                                : new StepView(
                                        new UUID(1, 3),
                                        2,
                                        "launch",
                                        StepStatus.FAILED,
                                        Optional.of(at),
                                        Optional.of(at))),
                List.of("vm:x"),
                JobView.Keeping.OURS);
    }

    @Test
    void jobsHaveTheirForm() {
        Golden.compare("job/jobs.xml", client.get("/api/jobs").body());
        Golden.compare(
                "job/job.json",
                client.get("/api/jobs/" + RUNNING, "Accept", "application/json").body());
    }

    @Test
    void stepsHaveTheirForm() {
        Golden.compare(
                "job/steps.xml", client.get("/api/jobs/" + RUNNING + "/steps").body());
    }

    @Test
    void aStepIsReachedFromItsJob() {
        String steps = client.get("/api/jobs/" + RUNNING + "/steps").body();
        String href = steps.replaceAll("(?s).*<step href=\"/ovirt-engine([^\"]+)\".*", "$1");
        assertThat(client.get(href).body()).contains("<description>launch</description>");
    }

    @Test
    void followedLinksAreAnsweredInPlace() {
        String body = client.get("/api/jobs?follow=steps&max=1").body();
        assertThat(body)
                .contains("<steps>")
                .contains("<description>launch</description>")
                .doesNotContain("rel=\"steps\"");
    }

    @Test
    void unknownAndMalformedIdsAreTold() {
        assertThat(client.get("/api/jobs/" + new UUID(9, 9)).statusCode()).isEqualTo(404);
        assertThat(client.get("/api/jobs/1").statusCode()).isEqualTo(400);
    }
}
