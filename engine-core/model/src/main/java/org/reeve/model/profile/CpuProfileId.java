package org.reeve.model.profile;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.reeve.model.Id;

/** Identifies a CPU profile. */
public record CpuProfileId(UUID value) implements Id {

    public CpuProfileId {
        requireNonNull(value);
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static CpuProfileId of(String text) {
        return new CpuProfileId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
