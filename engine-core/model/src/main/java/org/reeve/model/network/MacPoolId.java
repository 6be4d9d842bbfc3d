package org.reeve.model.network;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.reeve.model.Id;

/** Identifies a MAC pool. */
public record MacPoolId(UUID value) implements Id {

    public MacPoolId {
        requireNonNull(value);
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static MacPoolId of(String text) {
        return new MacPoolId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
