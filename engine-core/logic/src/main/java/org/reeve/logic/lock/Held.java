package org.reeve.logic.lock;

import org.reeve.model.job.JobId;

/** A lock and the job that holds it: one row of the lock table. */
public record Held(Lock lock, JobId owner) {}
