package org.reeve.model.pool;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.reeve.model.Id;

/** Identifies a pool of virtual machines. */
public record VmPoolId(UUID value) implements Id {

    public VmPoolId {
        requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
