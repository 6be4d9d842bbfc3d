package org.reeve.model.host;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.reeve.model.Id;

/** Identifies a host. */
public record HostId(UUID value) implements Id {

    public HostId {
        requireNonNull(value);
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static HostId of(String text) {
        return new HostId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
