package org.reeve.backend.search;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.kernel.QueryHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Visible;

/** Answers {@link IdOfName}. */
@Dependent
public class FindByName implements QueryHandler<IdOfName, Optional<UUID>> {

    @Override
    public Optional<UUID> answer(IdOfName query, Reader reader) {
        return switch (query.kind()) {
            case DATA_CENTER -> find(reader, query, "data_center o", Visible.to(reader.caller(), "o.id"));
            case CLUSTER -> find(reader, query, "cluster o", Visible.to(reader.caller(), "o.id", "o.data_center_id"));
            case HOST -> find(reader, query, "host o", Visible.to(reader.caller(), "o.id", "o.cluster_id"));
            case STORAGE_DOMAIN -> find(reader, query, "storage_domain o", Visible.to(reader.caller(), "o.id"));
            case TEMPLATE -> find(reader, query, "template o", Visible.to(reader.caller(), "o.id", "o.cluster_id"));
            case VM ->
                find(reader, query, "vm o", Visible.to(reader.caller(), "o.id", "o.cluster_id", "o.data_center_id"));
            case NETWORK -> find(reader, query, "network o", Visible.to(reader.caller(), "o.id", "o.data_center_id"));
            case MAC_POOL -> find(reader, query, "mac_pool o", Visible.to(reader.caller(), "o.id"));
        };
    }

    /** A name that several bear (in different data centers) names none of them. */
    private static Optional<UUID> find(Reader reader, IdOfName query, String table, Visible visible) {
        List<UUID> found = reader.sql()
                .list(
                        "select o.id from " + table + " where o.name = ? and " + visible.condition() + " limit 2",
                        row -> row.getObject(1, UUID.class),
                        visible.between(List.of(query.name())));
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
