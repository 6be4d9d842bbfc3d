package org.reeve.model.template;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.reeve.model.Id;

/** Identifies a picture of machines. */
public record IconId(UUID value) implements Id {

    public IconId {
        requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
