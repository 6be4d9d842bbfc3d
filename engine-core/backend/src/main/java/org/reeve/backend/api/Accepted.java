package org.reeve.backend.api;

import java.util.Optional;
import java.util.UUID;
import org.reeve.model.job.JobId;

/** The engine has taken an order. Without a job everything is already done. */
public record Accepted(Optional<UUID> created, Optional<JobId> job) {

    /** For orders that make no object but put a known one somewhere: it is what the answer shows. */
    public Accepted creating(UUID id) {
        return new Accepted(Optional.of(id), job);
    }
}
