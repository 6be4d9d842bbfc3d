package org.reeve.restapi.service.job;

import java.util.List;
import org.reeve.backend.api.JobState;
import org.reeve.backend.job.JobView;
import org.reeve.backend.job.StepView;
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

    static List<Step> steps(JobView view) {
        return view.steps().stream().map(step -> step(view, step)).toList();
    }

    private static Step step(JobView job, StepView view) {
        var step = new Step();
        step.setId(view.id().toString());
        step.setDescription(view.title());
        step.setNumber(view.ordinal());
        step.setType(StepEnum.EXECUTING);
        step.setStatus(StepStatus.valueOf(view.status().name()));
        step.setStartTime(view.started().orElse(null));
        step.setEndTime(view.ended().orElse(null));
        step.setExternal(false);
        step.setJob(Refs.job(job.id()));
        return step;
    }
}
