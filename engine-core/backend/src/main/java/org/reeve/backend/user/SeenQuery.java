package org.reeve.backend.user;

import java.util.Set;
import java.util.UUID;
import org.reeve.backend.api.Query;

/**
 * Which of these objects the caller may see now; none of a kind that only administrators see. What is gone is nobody's to see but theirs.
 *
 * @param kind as changes call it: `vm`
 */
public record SeenQuery(String kind, Set<UUID> ids) implements Query<Set<UUID>> {

    public SeenQuery {
        ids = Set.copyOf(ids);
    }
}
