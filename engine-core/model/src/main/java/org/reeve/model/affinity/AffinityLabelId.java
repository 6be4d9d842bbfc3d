package org.reeve.model.affinity;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.reeve.model.Id;

/** Identifies an affinity label. */
public record AffinityLabelId(UUID value) implements Id {

    public AffinityLabelId {
        requireNonNull(value);
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static AffinityLabelId of(String text) {
        return new AffinityLabelId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
