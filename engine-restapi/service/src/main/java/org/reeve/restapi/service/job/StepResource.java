package org.reeve.restapi.service.job;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.reeve.backend.job.EndExternalStep;
import org.reeve.backend.job.JobView;
import org.reeve.model.job.JobId;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.statistic.FiguresResource;
import org.reeve.restapi.services.StepService;
import org.reeve.restapi.types.Action;
import org.reeve.restapi.types.Step;

/** One step of a job. */
public final class StepResource implements StepService {

    private final Exchange exchange;
    private final Supplier<JobView> job;
    private final JobId jobId;
    private final String id;

    StepResource(Exchange exchange, Supplier<JobView> job, JobId jobId, String id) {
        this.exchange = exchange;
        this.job = job;
        this.jobId = jobId;
        this.id = id;
    }

    @Override
    public Step get() {
        return exchange.single(StepResource.class, step());
    }

    private Step step() {
        return JobMapping.steps(job.get()).stream()
                .filter(step -> step.getId().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    @Override
    public Response end(Action action) {
        return exchange.act(
                action,
                new EndExternalStep.Order(
                        jobId,
                        Given.id(id, step -> step),
                        Given.required(action.getSucceeded(), "succeeded"),
                        Given.or(action.getForce(), false)));
    }

    @Override
    public FiguresResource statisticsService() {
        return new FiguresResource(exchange.at("statistics"), () -> JobMapping.figures(step()));
    }
}
