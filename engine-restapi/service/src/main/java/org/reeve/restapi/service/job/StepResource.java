package org.reeve.restapi.service.job;

import jakarta.ws.rs.NotFoundException;
import java.util.function.Supplier;
import org.reeve.backend.job.JobView;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.StepService;
import org.reeve.restapi.types.Step;

/** One step of a job. */
public final class StepResource implements StepService {

    private final Exchange exchange;
    private final Supplier<JobView> job;
    private final String id;

    StepResource(Exchange exchange, Supplier<JobView> job, String id) {
        this.exchange = exchange;
        this.job = job;
        this.id = id;
    }

    @Override
    public Step get() {
        return JobMapping.steps(job.get()).stream()
                .filter(step -> step.getId().equals(id))
                .findFirst()
                .map(step -> exchange.single(StepResource.class, step))
                .orElseThrow(NotFoundException::new);
    }
}
