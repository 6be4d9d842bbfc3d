package org.reeve.dal.bookmark;

import jakarta.data.repository.Delete;
import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;
import java.util.Optional;
import java.util.UUID;
import org.reeve.model.bookmark.BookmarkId;

/** The bookmarks of this engine. */
@Repository
public interface Bookmarks {

    @Insert
    void add(Bookmark bookmark);

    @Update
    void save(Bookmark bookmark);

    @Delete
    void remove(Bookmark bookmark);

    default Optional<Bookmark> find(BookmarkId bookmark) {
        return find(bookmark.value());
    }

    @Find
    Optional<Bookmark> find(UUID id);

    @Query("select b from Bookmark b where b.name = :name")
    Optional<Bookmark> named(String name);
}
