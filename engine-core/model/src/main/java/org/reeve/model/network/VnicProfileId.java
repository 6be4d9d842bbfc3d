package org.reeve.model.network;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.reeve.model.Id;

/** Identifies a vNIC profile. */
public record VnicProfileId(UUID value) implements Id {

    public VnicProfileId {
        requireNonNull(value);
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static VnicProfileId of(String text) {
        return new VnicProfileId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
