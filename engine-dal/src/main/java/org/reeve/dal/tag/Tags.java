package org.reeve.dal.tag;

import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;
import java.util.Optional;
import java.util.UUID;
import org.reeve.model.tag.TagId;

/** The tree of tags. */
@Repository
public interface Tags {

    @Insert
    void add(Tag tag);

    @Update
    void save(Tag tag);

    default Optional<Tag> find(TagId tag) {
        return find(tag.value());
    }

    @Find
    Optional<Tag> find(UUID id);

    @Query("select t from Tag t where t.name = :name")
    Optional<Tag> named(String name);
}
