package org.reeve.dal.bookmark;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.reeve.model.bookmark.BookmarkId;

/** A search that people come back to, under a name. */
@Entity
@Table(name = "bookmark")
public class Bookmark {

    @Id
    UUID id;

    String name;

    String value;

    @Version
    int version;

    protected Bookmark() {}

    public Bookmark(BookmarkId id, String name, String value) {
        this.id = id.value();
        this.name = name;
        this.value = value;
    }

    public BookmarkId id() {
        return new BookmarkId(id);
    }

    public String name() {
        return name;
    }

    /** The text of the search. */
    public String value() {
        return value;
    }

    public void change(String name, String value) {
        this.name = name;
        this.value = value;
    }
}
