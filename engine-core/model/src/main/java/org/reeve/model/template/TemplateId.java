package org.reeve.model.template;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.reeve.model.Id;

/** Identifies a template. */
public record TemplateId(UUID value) implements Id {

    public TemplateId {
        requireNonNull(value);
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static TemplateId of(String text) {
        return new TemplateId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
