package org.reeve.backend.bookmark;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.dal.bookmark.Bookmark;
import org.reeve.dal.bookmark.Bookmarks;
import org.reeve.logic.lock.Lock;
import org.reeve.model.bookmark.BookmarkId;
import org.reeve.model.event.EventType;
import org.reeve.model.user.ActionGroup;

/** Forgets a bookmark. */
@Dependent
public class RemoveBookmark implements Action<RemoveBookmark.Order, RemoveBookmark.Order> {

    public record Order(BookmarkId bookmark) implements Request {}

    private final Bookmarks bookmarks;
    private final BookmarkRules rules;

    @Inject
    public RemoveBookmark(Bookmarks bookmarks, BookmarkRules rules) {
        this.bookmarks = bookmarks;
        this.rules = rules;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("bookmark.remove", Order.class)
                .permitOnSystem(ActionGroup.BOOKMARK_MANAGEMENT)
                .locks(order -> List.of(Lock.exclusive(order.bookmark())))
                .failing(EventType.USER_REMOVE_BOOKMARK_FAILED)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return rules.there(order.bookmark());
    }

    @Override
    public Order begin(Order order, Store store) {
        Bookmark removed = bookmarks.find(order.bookmark()).orElseThrow();
        bookmarks.remove(removed);
        store.removed(removed.id());
        store.log(EventType.USER_REMOVE_BOOKMARK, Facts.about(removed.id(), removed.name()));
        return order;
    }
}
