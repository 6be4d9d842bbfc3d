package org.reeve.restapi.service.bookmark;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.reeve.backend.bookmark.BookmarkView;
import org.reeve.backend.bookmark.BookmarksQuery;
import org.reeve.backend.bookmark.RemoveBookmark;
import org.reeve.backend.bookmark.UpdateBookmark;
import org.reeve.model.bookmark.BookmarkId;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.BookmarkService;
import org.reeve.restapi.types.Bookmark;

/** One search kept under a name. */
public final class BookmarkResource implements BookmarkService {

    private final Exchange exchange;
    private final BookmarkId id;

    BookmarkResource(Exchange exchange, BookmarkId id) {
        this.exchange = exchange;
        this.id = id;
    }

    static Bookmark type(BookmarkView view) {
        var bookmark = new Bookmark();
        bookmark.setId(view.id().toString());
        bookmark.setName(view.name());
        bookmark.setValue(view.value());
        return bookmark;
    }

    @Override
    public Bookmark get() {
        return exchange.found(BookmarkResource.class, BookmarksQuery.of(id), BookmarkResource::type);
    }

    @Override
    public Bookmark update(Bookmark given) {
        exchange.run(new UpdateBookmark.Order(
                id, Optional.ofNullable(given.getName()), Optional.ofNullable(given.getValue())));
        return get();
    }

    @Override
    public Response remove() {
        return exchange.removed(exchange.run(new RemoveBookmark.Order(id)));
    }
}
