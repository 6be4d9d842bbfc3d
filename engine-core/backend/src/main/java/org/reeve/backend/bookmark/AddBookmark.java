package org.reeve.backend.bookmark;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.dal.bookmark.Bookmark;
import org.reeve.dal.bookmark.Bookmarks;
import org.reeve.model.bookmark.BookmarkId;
import org.reeve.model.event.EventType;
import org.reeve.model.user.ActionGroup;

/** Keeps a search under a name. */
@Dependent
public class AddBookmark implements Action<AddBookmark.Order, AddBookmark.Order> {

    public record Order(String name, String value) implements Request {}

    private final Bookmarks bookmarks;
    private final BookmarkRules rules;

    @Inject
    public AddBookmark(Bookmarks bookmarks, BookmarkRules rules) {
        this.bookmarks = bookmarks;
        this.rules = rules;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("bookmark.add", Order.class)
                .permitOnSystem(ActionGroup.BOOKMARK_MANAGEMENT)
                .locks(order -> BookmarkRules.locks(Optional.of(order.name())))
                .failing(EventType.USER_ADD_BOOKMARK_FAILED)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return rules.check(Optional.of(order.name()), Optional.of(order.value()), Optional.empty());
    }

    @Override
    public Order begin(Order order, Store store) {
        Bookmark added = new Bookmark(new BookmarkId(UUID.randomUUID()), order.name(), order.value());
        bookmarks.add(added);
        store.created(added.id());
        store.added(added.id());
        store.log(EventType.USER_ADD_BOOKMARK, Facts.about(added.id(), added.name()));
        return order;
    }
}
