package org.reeve.model.storage;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.reeve.model.Id;

/** Identifies a storage connection. */
public record StorageConnectionId(UUID value) implements Id {

    public StorageConnectionId {
        requireNonNull(value);
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static StorageConnectionId of(String text) {
        return new StorageConnectionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
