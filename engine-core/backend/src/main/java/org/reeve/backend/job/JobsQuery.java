package org.reeve.backend.job;

import java.util.List;
import java.util.Optional;
import org.reeve.backend.api.Query;
import org.reeve.model.job.JobId;

/** The jobs of this engine, newest first; administrators see all, others their own. */
public record JobsQuery(Optional<JobId> job, int limit) implements Query<List<JobView>> {

    /** As many as a screen shows. */
    public static final int USUAL_LIMIT = 100;

    public static JobsQuery newest() {
        return new JobsQuery(Optional.empty(), USUAL_LIMIT);
    }

    public static JobsQuery of(JobId job) {
        return new JobsQuery(Optional.of(job), 1);
    }
}
