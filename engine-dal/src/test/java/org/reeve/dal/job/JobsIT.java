package org.reeve.dal.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.reeve.dal.testing.Database;
import org.reeve.dal.testing.Inventory;
import org.reeve.model.job.JobId;
import org.reeve.model.job.StepStatus;

class JobsIT {

    private static final Instant NOW = Inventory.NOW;

    private static final Database DATABASE = Database.fresh().start();
    private static final Jobs JOBS = DATABASE.bean(Jobs.class);

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void twoRunnersNeverTakeTheSameJob() {
        JobId due = job(NOW.minusSeconds(1));
        job(NOW.plusSeconds(1));

        DATABASE.transactions().run(() -> {
            assertThat(JOBS.due(NOW, 10)).extracting(Job::id).containsExactly(due);
            assertThat(elsewhere()).isEmpty();
        });
    }

    @Test
    void followsAJobStepByStepToItsEnd() {
        JobId id = job(null);
        var step = new JobStep(UUID.randomUUID(), id, 1, "ask-guest", "call", NOW);
        DATABASE.transactions().run(() -> JOBS.add(step));

        DATABASE.transactions().run(() -> {
            step.end(StepStatus.FINISHED, "", NOW.plusSeconds(2));
            JOBS.save(step);
            Job job = JOBS.find(id).orElseThrow();
            job.stand("done", "", "", 0, null, NOW.plusSeconds(2));
            job.end(NOW.plusSeconds(2));
            JOBS.save(job);
        });

        DATABASE.transactions().run(() -> {
            assertThat(JOBS.steps(id.value())).extracting(JobStep::status).containsExactly(StepStatus.FINISHED);
            assertThat(JOBS.open()).extracting(Job::id).doesNotContain(id);
            assertThat(JOBS.find(id).orElseThrow().order().path("vm").asText()).isEqualTo("v1");
        });
    }

    private static List<Job> elsewhere() {
        try (var thread = Executors.newSingleThreadExecutor()) {
            return thread.submit(() -> DATABASE.transactions().run(() -> JOBS.due(NOW, 10)))
                    .get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JobId job(Instant wakeAt) {
        var id = new JobId(UUID.randomUUID());
        DATABASE.transactions().run(() -> {
            var job = new Job(id, "test", "a test", "{\"vm\":\"v1\"}", NOW);
            job.stand("forward", "first", "", 0, wakeAt, NOW);
            JOBS.add(job);
        });
        return id;
    }
}
