package org.reeve.model.profile;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.reeve.model.Id;

/** Identifies a disk profile. */
public record DiskProfileId(UUID value) implements Id {

    public DiskProfileId {
        requireNonNull(value);
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static DiskProfileId of(String text) {
        return new DiskProfileId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
