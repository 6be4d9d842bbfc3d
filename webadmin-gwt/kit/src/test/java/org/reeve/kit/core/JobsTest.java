package org.reeve.kit.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reeve.kit.api.types.Job;
import org.reeve.kit.api.types.Step;
import org.reeve.kit.api.types.StepList;

class JobsTest {
    @Test
    void progressCountsFinishedStepsAndThePartOfTheRunningOne() {
        assertThat(Jobs.progress(job("started", step("finished", null), step("started", "50"))))
                .contains(75);
        assertThat(Jobs.progress(job("started", step("started", null)))).contains(0);
    }

    @Test
    void progressIsUnknownWithoutSteps() {
        assertThat(Jobs.progress(job("started"))).isEmpty();
        assertThat(Jobs.progress(job("finished"))).contains(100);
    }

    @Test
    void runningJobsComeFirstThenTheLatest() {
        Job old = at(1, job("finished"));
        Job late = at(9, job("failed"));
        Job running = at(5, job("started"));
        assertThat(Jobs.inOrder(List.of(old, late, running))).containsExactly(running, late, old);
    }

    private static Job at(double time, Job job) {
        job.startTime = time;
        return job;
    }

    private static Job job(String status, Step... steps) {
        Job job = new Job();
        job.status = status;
        job.steps = new StepList();
        job.steps.items = steps;
        return job;
    }

    private static Step step(String status, String progress) {
        Step step = new Step();
        step.status = status;
        step.progress = progress;
        return step;
    }
}
