package org.reeve.model.datacenter;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.reeve.model.Id;

/** Identifies a data center. */
public record DataCenterId(UUID value) implements Id {

    public DataCenterId {
        requireNonNull(value);
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static DataCenterId of(String text) {
        return new DataCenterId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
