package org.reeve.model.user;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.reeve.model.Id;

/** Identifies something that a user keeps about himself. */
public record UserPropertyId(UUID value) implements Id {

    public UserPropertyId {
        requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
