package org.reeve.backend.bookmark;

import java.util.Optional;
import org.reeve.backend.api.ListQuery;
import org.reeve.model.bookmark.BookmarkId;

/** The bookmarks, by name. They are for administrators: others see none. */
public record BookmarksQuery(Optional<BookmarkId> bookmark) implements ListQuery<BookmarkView> {

    public static BookmarksQuery all() {
        return new BookmarksQuery(Optional.empty());
    }

    public static BookmarksQuery of(BookmarkId bookmark) {
        return new BookmarksQuery(Optional.of(bookmark));
    }
}
