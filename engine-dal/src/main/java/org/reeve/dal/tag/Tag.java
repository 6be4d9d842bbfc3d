package org.reeve.dal.tag;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;
import org.reeve.model.tag.TagId;

/** A word that people group things by, in a tree of such words. */
@Entity
@Table(name = "tag")
public class Tag {

    @Id
    UUID id;

    @Column(name = "parent_id")
    UUID parentId;

    String name;

    String description = "";

    @Version
    int version;

    protected Tag() {}

    public Tag(TagId id, TagId parent, String name, String description) {
        this.id = id.value();
        this.parentId = parent.value();
        this.name = name;
        this.description = description;
    }

    public TagId id() {
        return new TagId(id);
    }

    /** Absent for the root. */
    public Optional<TagId> parent() {
        return Optional.ofNullable(parentId).map(TagId::new);
    }

    public String name() {
        return name;
    }

    public String description() {
        return description;
    }

    public void describe(String name, String description) {
        this.name = name;
        this.description = description;
    }

    public void move(TagId parent) {
        this.parentId = parent.value();
    }
}
