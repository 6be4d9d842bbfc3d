package org.reeve.backend.bookmark;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.reeve.backend.api.Naming;
import org.reeve.backend.kernel.Names;
import org.reeve.backend.kernel.Verdict;
import org.reeve.dal.bookmark.Bookmarks;
import org.reeve.logic.lock.Lock;
import org.reeve.model.bookmark.BookmarkId;

/** What holds for every bookmark, new or changed. */
@Dependent
public class BookmarkRules {

    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_VALUE = 300;

    private final Bookmarks bookmarks;

    @Inject
    public BookmarkRules(Bookmarks bookmarks) {
        this.bookmarks = bookmarks;
    }

    static List<Lock> locks(Optional<String> name) {
        return name.stream().map(taken -> Lock.name("bookmark", taken)).toList();
    }

    /** @param self absent for a new bookmark */
    Verdict check(Optional<String> name, Optional<String> value, Optional<BookmarkId> self) {
        Naming naming = new Naming(name, Optional.empty(), Optional.empty());
        Verdict named = self.isEmpty() ? Names.checkNew(naming, LONGEST_NAME) : Names.check(naming, LONGEST_NAME);
        boolean unusable = value.map(text -> text.isBlank() || text.length() > LONGEST_VALUE)
                .orElse(self.isEmpty());
        return named.and(Verdict.invalidIf(unusable, "bookmark.value-invalid", "longest", LONGEST_VALUE))
                .and(name.flatMap(bookmarks::named)
                        .filter(other -> !Optional.of(other.id()).equals(self))
                        .map(other -> Verdict.refuse("bookmark.name-taken", "name", other.name()))
                        .orElse(Verdict.ok()));
    }

    Verdict there(BookmarkId bookmark) {
        return bookmarks.find(bookmark).isPresent()
                ? Verdict.ok()
                : Verdict.notFound("kernel.not-found", "kind", "bookmark", "id", bookmark);
    }
}
