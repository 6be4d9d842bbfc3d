package org.reeve.restapi.service.bookmark;

import jakarta.ws.rs.core.Response;
import org.reeve.backend.bookmark.AddBookmark;
import org.reeve.backend.bookmark.BookmarksQuery;
import org.reeve.model.bookmark.BookmarkId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.services.BookmarksService;
import org.reeve.restapi.types.Bookmark;

/** The searches kept under names. */
public final class BookmarksResource implements BookmarksService {

    private final Exchange exchange;

    public BookmarksResource(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Listing<Bookmark> list() {
        return exchange.list(Bookmark.META, BookmarkResource.class, BookmarksQuery.all(), BookmarkResource::type);
    }

    @Override
    public Response add(Bookmark given) {
        var order = new AddBookmark.Order(
                Given.required(given.getName(), "name"), Given.required(given.getValue(), "value"));
        return exchange.added(exchange.run(order), id -> bookmarkService(id).get());
    }

    @Override
    public BookmarkResource bookmarkService(String id) {
        return new BookmarkResource(exchange.at(id), Given.id(id, BookmarkId::new));
    }
}
