package org.reeve.restapi.service.job;

import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.reeve.backend.job.JobView;
import org.reeve.model.job.JobId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.StepsService;
import org.reeve.restapi.types.Step;

/** The stages of a job; those it has not come to are `unknown`. */
public final class StepsResource implements StepsService {

    private final Exchange exchange;
    private final JobId id;
    private final Supplier<JobView> job;

    StepsResource(Exchange exchange, JobId id, Supplier<JobView> job) {
        this.exchange = exchange;
        this.id = id;
        this.job = job;
    }

    @Override
    public Listing<Step> list() {
        return exchange.list(Step.META, StepResource.class, JobMapping.steps(job.get()).stream());
    }

    @Override
    public Response add(Step given) {
        return exchange.added(exchange.run(JobMapping.add(id, given)), step -> stepService(step)
                .get());
    }

    @Override
    public StepResource stepService(String step) {
        return new StepResource(exchange.at(step), job, id, step);
    }
}
