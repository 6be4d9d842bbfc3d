package org.reeve.model.affinity;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.reeve.model.Id;

/** Identifies an affinity group. */
public record AffinityGroupId(UUID value) implements Id {

    public AffinityGroupId {
        requireNonNull(value);
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static AffinityGroupId of(String text) {
        return new AffinityGroupId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
