package org.reeve.restapi.service.job;

import jakarta.ws.rs.core.Response;
import org.reeve.backend.job.AddExternalJob;
import org.reeve.backend.job.JobsQuery;
import org.reeve.model.job.JobId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.services.JobsService;
import org.reeve.restapi.types.Job;

/** What the engine is doing and has lately done, newest first. */
public final class JobsResource implements JobsService {

    private final Exchange exchange;

    public JobsResource(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Listing<Job> list() {
        return exchange.list(Job.META, JobResource.class, JobsQuery.newest(), JobMapping::type);
    }

    @Override
    public Response add(Job given) {
        var order = new AddExternalJob.Order(
                Given.required(given.getDescription(), "description"), Given.or(given.getAutoCleared(), true));
        return exchange.added(exchange.run(order), id -> jobService(id).get());
    }

    @Override
    public JobResource jobService(String id) {
        return new JobResource(exchange.at(id), Given.id(id, JobId::new));
    }
}
