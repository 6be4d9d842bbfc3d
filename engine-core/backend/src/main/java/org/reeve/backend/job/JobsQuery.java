package org.reeve.backend.job;

import java.util.Optional;
import org.reeve.backend.api.ListQuery;
import org.reeve.model.job.JobId;

/** The jobs of this engine, newest first; administrators see all, others their own. */
public record JobsQuery(Optional<JobId> job, int limit) implements ListQuery<JobView> {

    /** As many as a screen shows. */
    public static final int USUAL_LIMIT = 100;

    public static JobsQuery newest() {
        return new JobsQuery(Optional.empty(), USUAL_LIMIT);
    }

    public static JobsQuery of(JobId job) {
        return new JobsQuery(Optional.of(job), 1);
    }
}
