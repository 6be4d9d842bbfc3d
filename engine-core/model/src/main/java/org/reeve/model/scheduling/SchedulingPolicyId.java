package org.reeve.model.scheduling;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.reeve.model.Id;

/** Identifies a scheduling policy. */
public record SchedulingPolicyId(UUID value) implements Id {

    public SchedulingPolicyId {
        requireNonNull(value);
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static SchedulingPolicyId of(String text) {
        return new SchedulingPolicyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
