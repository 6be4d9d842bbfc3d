package org.reeve.model.tag;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.reeve.model.Id;

/** Identifies a tag. */
public record TagId(UUID value) implements Id {

    /** The tag above all others. It is always there, under the id oVirt gives it. */
    public static final TagId ROOT = new TagId(new UUID(0, 0));

    public TagId {
        requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
