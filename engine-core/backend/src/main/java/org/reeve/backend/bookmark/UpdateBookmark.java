package org.reeve.backend.bookmark;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;
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

/** Changes a bookmark's name or search. */
@Dependent
public class UpdateBookmark implements Action<UpdateBookmark.Order, UpdateBookmark.Order> {

    /** What is absent stays as it is. */
    public record Order(BookmarkId bookmark, Optional<String> name, Optional<String> value) implements Request {}

    private final Bookmarks bookmarks;
    private final BookmarkRules rules;

    @Inject
    public UpdateBookmark(Bookmarks bookmarks, BookmarkRules rules) {
        this.bookmarks = bookmarks;
        this.rules = rules;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("bookmark.update", Order.class)
                .permitOnSystem(ActionGroup.BOOKMARK_MANAGEMENT)
                .locks(order -> Stream.concat(
                                Stream.of(Lock.exclusive(order.bookmark())), BookmarkRules.locks(order.name()).stream())
                        .toList())
                .failing(EventType.USER_UPDATE_BOOKMARK_FAILED)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        Verdict there = rules.there(order.bookmark());
        return there.granted() ? rules.check(order.name(), order.value(), Optional.of(order.bookmark())) : there;
    }

    @Override
    public Order begin(Order order, Store store) {
        Bookmark changed = bookmarks.find(order.bookmark()).orElseThrow();
        changed.change(order.name().orElse(changed.name()), order.value().orElse(changed.value()));
        bookmarks.save(changed);
        store.changed(changed.id());
        store.log(EventType.USER_UPDATE_BOOKMARK, Facts.about(changed.id(), changed.name()));
        return order;
    }
}
