package org.reeve.restapi.service.job;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import org.reeve.backend.job.ClearExternalJob;
import org.reeve.backend.job.EndExternalJob;
import org.reeve.backend.job.JobView;
import org.reeve.backend.job.JobsQuery;
import org.reeve.model.job.JobId;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.services.JobService;
import org.reeve.restapi.types.Action;
import org.reeve.restapi.types.Job;

/** One job. */
public final class JobResource implements JobService {

    private final Exchange exchange;
    private final JobId id;

    JobResource(Exchange exchange, JobId id) {
        this.exchange = exchange;
        this.id = id;
    }

    private JobView view() {
        return exchange.ask(JobsQuery.of(id)).stream().findFirst().orElseThrow(NotFoundException::new);
    }

    @Override
    public Job get() {
        return exchange.single(JobResource.class, JobMapping.type(view()));
    }

    @Override
    public Response clear(Action action) {
        return exchange.act(action, new ClearExternalJob.Order(id));
    }

    @Override
    public Response end(Action action) {
        return exchange.act(
                action,
                new EndExternalJob.Order(
                        id, Given.or(action.getSucceeded(), true), Given.or(action.getForce(), false)));
    }

    @Override
    public StepsResource stepsService() {
        return new StepsResource(exchange.at("steps"), id, this::view);
    }
}
