package org.reeve.restapi.service.job;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.reeve.backend.api.JobState;
import org.reeve.backend.job.JobView;
import org.reeve.restapi.service.exchange.Refs;
import org.reeve.restapi.types.Job;
import org.reeve.restapi.types.JobStatus;
import org.reeve.restapi.types.Step;
import org.reeve.restapi.types.StepEnum;
import org.reeve.restapi.types.StepStatus;

/** Jobs as the API has them. */
final class JobMapping {

    private JobMapping() {}

    static Job type(JobView view) {
        var job = new Job();
        job.setId(view.id().toString());
        job.setDescription(view.title());
        job.setComment(view.cause().orElse(null));
        job.setStatus(status(view.status()));
        job.setStartTime(view.started());
        job.setLastUpdated(view.changed());
        job.setEndTime(view.ended().orElse(null));
        job.setExternal(false);
        job.setAutoCleared(true);
        view.user().ifPresent(user -> job.setOwner(Refs.user(() -> user)));
        return job;
    }

    /** A job that is stuck waits for a person: neither does it run nor has it ended. */
    private static JobStatus status(JobState.Status status) {
        return switch (status) {
            case RUNNING -> JobStatus.STARTED;
            case DONE -> JobStatus.FINISHED;
            case ROLLED_BACK -> JobStatus.FAILED;
            case STUCK -> JobStatus.UNKNOWN;
        };
    }

    /** The stage a job is at; those it has left behind are not kept. */
    static List<Step> steps(JobView view) {
        return view.stage().map(stage -> step(view, stage)).stream().toList();
    }

    private static Step step(JobView view, String stage) {
        var step = new Step();
        byte[] name = (view.id() + stage).getBytes(StandardCharsets.UTF_8);
        step.setId(UUID.nameUUIDFromBytes(name).toString());
        step.setDescription(stage);
        step.setType(StepEnum.EXECUTING);
        step.setStatus(view.status() == JobState.Status.RUNNING ? StepStatus.STARTED : StepStatus.UNKNOWN);
        step.setStartTime(view.changed());
        step.setExternal(false);
        step.setJob(Refs.job(view.id()));
        return step;
    }
}
