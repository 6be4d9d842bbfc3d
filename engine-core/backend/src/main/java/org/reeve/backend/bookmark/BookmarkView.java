package org.reeve.backend.bookmark;

import org.reeve.model.bookmark.BookmarkId;

/**
 * A bookmark as people see it.
 *
 * @param value the text of the search
 */
public record BookmarkView(BookmarkId id, String name, String value) {}
