package org.reeve.restapi.service.job;

import java.util.function.Supplier;
import org.reeve.backend.job.JobView;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.StepsService;
import org.reeve.restapi.types.Step;

/** The stages of a job; those it has not come to are `unknown`. */
public final class StepsResource implements StepsService {

    private final Exchange exchange;
    private final Supplier<JobView> job;

    StepsResource(Exchange exchange, Supplier<JobView> job) {
        this.exchange = exchange;
        this.job = job;
    }

    @Override
    public Listing<Step> list() {
        return exchange.list(Step.META, StepResource.class, JobMapping.steps(job.get()).stream());
    }

    @Override
    public StepResource stepService(String id) {
        return new StepResource(exchange.at(id), job, id);
    }
}
