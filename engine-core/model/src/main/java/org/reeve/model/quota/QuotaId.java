package org.reeve.model.quota;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.reeve.model.Id;

/** Identifies a quota. */
public record QuotaId(UUID value) implements Id {

    public QuotaId {
        requireNonNull(value);
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static QuotaId of(String text) {
        return new QuotaId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
