package org.reeve.backend.job;

import java.util.Optional;
import org.reeve.backend.api.JobState;
import org.reeve.backend.api.Query;
import org.reeve.model.job.JobId;

/** How far one job is; nothing when it is not known any more or not the caller's business. */
public record JobStateQuery(JobId job) implements Query<Optional<JobState>> {}
