package org.reeve.model.bookmark;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.reeve.model.Id;

/** Identifies a bookmark. */
public record BookmarkId(UUID value) implements Id {

    public BookmarkId {
        requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
