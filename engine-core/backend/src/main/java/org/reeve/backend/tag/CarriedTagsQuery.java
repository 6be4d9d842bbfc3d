package org.reeve.backend.tag;

import java.util.UUID;
import org.reeve.backend.api.ListQuery;

/** Which objects of a kind carry which tags. */
public record CarriedTagsQuery(Tagged kind) implements ListQuery<CarriedTagsQuery.Carried> {

    /** A tag on an object. */
    public record Carried(UUID carrier, TagView tag) {}
}
