package org.reeve.model.host;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.reeve.model.Id;

/** Identifies a device that can cut the power of a host. */
public record FenceAgentId(UUID value) implements Id {

    public FenceAgentId {
        requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
