package org.reeve.backend.user;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reeve.backend.kernel.QueryHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Sight;
import org.reeve.backend.kernel.Visible;

/** Answers {@link SeenQuery} by the rule that lists keep. */
@Dependent
public class FindSeen implements QueryHandler<SeenQuery, Set<UUID>> {

    @Override
    public Set<UUID> answer(SeenQuery query, Reader reader) {
        if (reader.caller().admin() || query.ids().isEmpty()) {
            return query.ids();
        }
        return Sight.of(query.kind())
                .map(sight -> Visible.to(reader.caller(), sight, "o.id"))
                .map(visible -> seen(query, visible, reader))
                .orElse(Set.of());
    }

    private static Set<UUID> seen(SeenQuery query, Visible visible, Reader reader) {
        return reader
                .sql()
                .list(
                        "select o.id from unnest(?) as o (id) where " + visible.condition(),
                        row -> row.getObject(1, UUID.class),
                        visible.between(List.of(query.ids())))
                .stream()
                .collect(Collectors.toSet());
    }
}
