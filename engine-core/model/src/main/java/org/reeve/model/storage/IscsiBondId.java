package org.reeve.model.storage;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.reeve.model.Id;

/** Identifies an iSCSI bond. */
public record IscsiBondId(UUID value) implements Id {

    public IscsiBondId {
        requireNonNull(value);
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static IscsiBondId of(String text) {
        return new IscsiBondId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
