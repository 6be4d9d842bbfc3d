package org.reeve.model.storage;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.reeve.model.Id;

/** Identifies how one host logs in to one target. */
public record HostLoginId(UUID value) implements Id {

    public HostLoginId {
        requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
