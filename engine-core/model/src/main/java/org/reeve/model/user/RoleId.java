package org.reeve.model.user;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.reeve.model.Id;

/** Identifies a role. */
public record RoleId(UUID value) implements Id {

    public RoleId {
        requireNonNull(value);
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static RoleId of(String text) {
        return new RoleId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
