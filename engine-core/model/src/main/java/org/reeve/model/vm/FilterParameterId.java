package org.reeve.model.vm;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.reeve.model.Id;

/** Identifies a parameter that a network card gives to its network filter. */
public record FilterParameterId(UUID value) implements Id {

    public FilterParameterId {
        requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
