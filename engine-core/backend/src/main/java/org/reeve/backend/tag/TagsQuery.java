package org.reeve.backend.tag;

import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.api.ListQuery;
import org.reeve.model.tag.TagId;

/**
 * The tags, by name and the root last; or only those that an object carries. How things are grouped is for administrators: others
 * see none.
 */
public record TagsQuery(Optional<TagId> tag, Optional<Carrier> carrier) implements ListQuery<TagView> {

    /** What may carry tags. */
    public record Carrier(Tagged kind, UUID id) {}

    public static TagsQuery all() {
        return new TagsQuery(Optional.empty(), Optional.empty());
    }

    /** @throws org.reeve.backend.api.Refused (NOT_FOUND) when asked and the caller may see no such object */
    public static TagsQuery on(Tagged kind, UUID id) {
        return new TagsQuery(Optional.empty(), Optional.of(new Carrier(kind, id)));
    }

    public TagsQuery only(TagId tag) {
        return new TagsQuery(Optional.of(tag), carrier);
    }
}
