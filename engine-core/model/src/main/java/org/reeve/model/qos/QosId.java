package org.reeve.model.qos;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.reeve.model.Id;

/** Identifies a set of limits on what machines, disks and networks may use up. */
public record QosId(UUID value) implements Id {

    public QosId {
        requireNonNull(value);
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static QosId of(String text) {
        return new QosId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
