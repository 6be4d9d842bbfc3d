package org.reeve.model.disk;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.reeve.model.Id;

/** Identifies a disk: on storage, its image group. */
public record DiskId(UUID value) implements Id {

    public DiskId {
        requireNonNull(value);
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static DiskId of(String text) {
        return new DiskId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
