package org.reeve.model.user;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.reeve.model.Id;

/** Identifies a permission. */
public record PermissionId(UUID value) implements Id {

    public PermissionId {
        requireNonNull(value);
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static PermissionId of(String text) {
        return new PermissionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
