package org.reeve.model.disk;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.reeve.model.Id;

/** Identifies one volume in the chain of a disk. */
public record VolumeId(UUID value) implements Id {

    public VolumeId {
        requireNonNull(value);
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static VolumeId of(String text) {
        return new VolumeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
