package org.reeve.restapi.service.job;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.api.JobState;
import org.reeve.backend.job.AddExternalStep;
import org.reeve.backend.job.JobView;
import org.reeve.backend.job.StepView;
import org.reeve.model.job.JobId;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.exchange.Refs;
import org.reeve.restapi.service.statistic.Figure;
import org.reeve.restapi.types.ExternalSystemType;
import org.reeve.restapi.types.Job;
import org.reeve.restapi.types.JobStatus;
import org.reeve.restapi.types.Statistic;
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
        job.setExternal(view.keeping().external());
        job.setAutoCleared(view.keeping().autoCleared());
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
        step.setType(StepEnum.valueOf(view.origin().type()));
        step.setStatus(StepStatus.valueOf(view.status().name()));
        step.setStartTime(view.started().orElse(null));
        step.setEndTime(view.ended().orElse(null));
        step.setExternal(view.origin().external());
        view.origin().externalType().ifPresent(type -> step.setExternalType(ExternalSystemType.valueOf(type)));
        view.origin().parent().ifPresent(parent -> step.setParentStep(reference(job, parent)));
        view.doing().host().ifPresent(host -> step.setExecutionHost(Refs.host(() -> host)));
        view.doing().percent().ifPresent(step::setProgress);
        step.setJob(Refs.job(job.id()));
        return step;
    }

    private static Step reference(JobView job, UUID id) {
        return Refs.to(Step::new, "jobs/" + job.id() + "/steps", id.toString());
    }

    static AddExternalStep.Order add(JobId job, Step given) {
        StepEnum type = Given.required(given.getType(), "type");
        return new AddExternalStep.Order(
                job,
                Optional.ofNullable(given.getParentStep()).map(parent -> Given.id(parent.getId(), id -> id)),
                Given.required(given.getDescription(), "description"),
                type.name(),
                Optional.ofNullable(given.getExternalType()).map(Enum::name));
    }

    /** How far a step is, when it is known. */
    static List<Statistic> figures(Step step) {
        return Optional.ofNullable(step.getProgress()).stream()
                .map(percent -> Figure.percent("step.progress", "How much of the step is done", percent))
                .toList();
    }
}
