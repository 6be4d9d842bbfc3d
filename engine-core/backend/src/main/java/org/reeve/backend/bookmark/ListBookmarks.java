package org.reeve.backend.bookmark;

import static org.reeve.logic.search.Field.text;

import jakarta.enterprise.context.Dependent;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.kernel.ListHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Rows;
import org.reeve.backend.kernel.Sight;
import org.reeve.backend.kernel.Visible;
import org.reeve.logic.search.Searchable;
import org.reeve.model.bookmark.BookmarkId;

/** Answers {@link BookmarksQuery}. */
@Dependent
public class ListBookmarks implements ListHandler<BookmarksQuery, BookmarkView> {

    private static final Searchable KIND = Searchable.plain(
            "Bookmarks",
            "bookmark b",
            "b.id",
            "bookmark",
            text("name", "b.name").freely(),
            text("value", "b.value").freely());

    @Override
    public Optional<Searchable> searchable() {
        return Optional.of(KIND);
    }

    @Override
    public Rows<BookmarkView> rows(BookmarksQuery query, Reader reader) {
        return Rows.of(
                        "b.*",
                        "bookmark b",
                        row -> new BookmarkView(
                                new BookmarkId(row.getObject("id", UUID.class)),
                                row.getString("name"),
                                row.getString("value")))
                .whereGiven("b.id = ?", query.bookmark())
                .where(Visible.to(reader.caller(), Sight.BOOKMARK, "b.id"))
                .orderedBy("b.name");
    }
}
