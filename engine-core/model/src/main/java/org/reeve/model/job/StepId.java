package org.reeve.model.job;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.reeve.model.Id;

/** Identifies a step of a job. */
public record StepId(UUID value) implements Id {

    public StepId {
        requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
