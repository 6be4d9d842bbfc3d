package org.reeve.model.network;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.reeve.model.Id;

/** Identifies a logical network. */
public record NetworkId(UUID value) implements Id {

    public NetworkId {
        requireNonNull(value);
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static NetworkId of(String text) {
        return new NetworkId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
