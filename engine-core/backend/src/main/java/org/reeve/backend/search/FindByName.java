package org.reeve.backend.search;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.kernel.QueryHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Sight;
import org.reeve.backend.kernel.Visible;

/** Answers {@link IdOfName}. */
@Dependent
public class FindByName implements QueryHandler<IdOfName, Optional<UUID>> {

    @Override
    public Optional<UUID> answer(IdOfName query, Reader reader) {
        String kind = query.kind().name();
        // Versions of a template bear its name, which names the first of them; instance types are not templates.
        String only =
                query.kind() == IdOfName.Kind.TEMPLATE ? "o.kind = 'TEMPLATE' and o.base_template_id is null and " : "";
        Visible visible = Visible.to(reader.caller(), Sight.valueOf(kind), "o.id");
        return find(reader, query, kind.toLowerCase(Locale.ROOT) + " o where " + only, visible);
    }

    /** A name that several bear (in different data centers) names none of them. */
    private static Optional<UUID> find(Reader reader, IdOfName query, String table, Visible visible) {
        List<UUID> found = reader.sql()
                .list(
                        "select o.id from " + table + "o.name = ? and " + visible.condition() + " limit 2",
                        row -> row.getObject(1, UUID.class),
                        visible.between(List.of(query.name())));
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
