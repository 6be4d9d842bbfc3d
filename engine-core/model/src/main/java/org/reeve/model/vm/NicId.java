package org.reeve.model.vm;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.reeve.model.Id;

/** Identifies a network interface of a virtual machine or template. */
public record NicId(UUID value) implements Id {

    public NicId {
        requireNonNull(value);
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static NicId of(String text) {
        return new NicId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
