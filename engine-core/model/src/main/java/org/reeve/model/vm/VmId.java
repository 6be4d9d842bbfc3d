package org.reeve.model.vm;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.reeve.model.Id;

/** Identifies a virtual machine. */
public record VmId(UUID value) implements Id {

    public VmId {
        requireNonNull(value);
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static VmId of(String text) {
        return new VmId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
