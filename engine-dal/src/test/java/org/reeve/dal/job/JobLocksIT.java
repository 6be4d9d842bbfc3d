package org.reeve.dal.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.reeve.dal.job.JobLocks.Claim;
import org.reeve.dal.testing.Database;
import org.reeve.dal.testing.Inventory;
import org.reeve.model.job.JobId;

class JobLocksIT {

    private static final int RIVALS = 8;

    private static final Database DATABASE = Database.fresh().start(JobLocks.class);
    private static final Jobs JOBS = DATABASE.bean(Jobs.class);
    private static final JobLocks LOCKS = DATABASE.bean(JobLocks.class);

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void anExclusiveClaimKeepsEveryoneOut() {
        JobId first = job();
        take(first, new Claim("vm:1", true));

        assertThat(take(job(), new Claim("vm:1", true))).contains(first);
        assertThat(take(job(), new Claim("vm:1", false))).contains(first);
    }

    @Test
    void sharedClaimsGoTogetherButKeepAnExclusiveOneOut() {
        JobId first = job();
        take(first, new Claim("vm:2", false));

        assertThat(take(job(), new Claim("vm:2", false))).isEmpty();
        assertThat(take(job(), new Claim("vm:2", true))).isPresent();
    }

    @Test
    void whoCannotHaveAllGetsNothing() {
        JobId first = job();
        take(first, new Claim("vm:3", true));

        assertThat(take(job(), new Claim("vm:4", true), new Claim("vm:3", true)))
                .contains(first);

        assertThat(take(job(), new Claim("vm:4", true))).isEmpty();
    }

    @Test
    void claimsAreFreeAgainWhenGivenBack() {
        JobId first = job();
        take(first, new Claim("vm:5", true));

        DATABASE.transactions().run(() -> LOCKS.giveBack(first));

        assertThat(take(job(), new Claim("vm:5", true))).isEmpty();
    }

    @Test
    void ofManyWhoAskAtOnceOneGetsIt() throws ExecutionException, InterruptedException {
        List<JobId> jobs = IntStream.range(0, RIVALS).mapToObj(i -> job()).toList();
        try (var threads = Executors.newFixedThreadPool(RIVALS)) {
            List<Future<Optional<JobId>>> answers = jobs.stream()
                    .map(job -> threads.submit(() -> take(job, new Claim("vm:6", true), new Claim("vm:7", false))))
                    .toList();
            int winners = 0;
            for (Future<Optional<JobId>> answer : answers) {
                winners += answer.get().isEmpty() ? 1 : 0;
            }
            assertThat(winners).isOne();
        }
    }

    private static JobId job() {
        var id = new JobId(UUID.randomUUID());
        DATABASE.transactions().run(() -> {
            var job = new Job(id, "test", "a test", "{}", Inventory.NOW);
            job.stand("forward", "first", "", 0, null, Inventory.NOW);
            JOBS.add(job);
        });
        return id;
    }

    private static Optional<JobId> take(JobId job, Claim... claims) {
        return DATABASE.transactions().run(() -> LOCKS.take(job, List.of(claims)));
    }
}
