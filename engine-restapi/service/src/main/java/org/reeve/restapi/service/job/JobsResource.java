package org.reeve.restapi.service.job;

import java.util.Optional;
import org.reeve.backend.job.JobsQuery;
import org.reeve.model.job.JobId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.services.JobsService;
import org.reeve.restapi.types.Job;

/** What the engine is doing and has lately done, newest first. */
public final class JobsResource implements JobsService {

    /** Jobs are cleared after some days; this is more than a busy engine keeps. */
    private static final int ALL = 10_000;

    private final Exchange exchange;

    public JobsResource(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Listing<Job> list() {
        int limit = exchange.parameters().text("search").isPresent() ? ALL : JobsQuery.USUAL_LIMIT;
        int asked = Math.min(ALL, exchange.parameters().number("max").orElse(limit));
        var jobs = exchange.ask(new JobsQuery(Optional.empty(), Math.max(limit, asked)));
        return exchange.list(Job.META, JobResource.class, jobs.stream().map(JobMapping::type));
    }

    @Override
    public JobResource jobService(String id) {
        return new JobResource(exchange.at(id), Given.id(id, JobId::new));
    }
}
