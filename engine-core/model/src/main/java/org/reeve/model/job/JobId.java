package org.reeve.model.job;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.reeve.model.Id;

/** Identifies a job. */
public record JobId(UUID value) implements Id {

    public JobId {
        requireNonNull(value);
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static JobId of(String text) {
        return new JobId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
