package org.reeve.model.storage;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.reeve.model.Id;

/** Identifies a storage domain. */
public record StorageDomainId(UUID value) implements Id {

    public StorageDomainId {
        requireNonNull(value);
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static StorageDomainId of(String text) {
        return new StorageDomainId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
