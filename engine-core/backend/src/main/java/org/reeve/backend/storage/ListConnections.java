package org.reeve.backend.storage;

import static org.reeve.logic.search.Field.choice;
import static org.reeve.logic.search.Field.text;

import jakarta.enterprise.context.Dependent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.kernel.ListHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Rows;
import org.reeve.backend.kernel.Sight;
import org.reeve.backend.kernel.Visible;
import org.reeve.logic.search.Searchable;
import org.reeve.model.storage.StorageConnectionId;
import org.reeve.model.storage.StorageType;

/** Answers {@link ConnectionsQuery}. Only administrators see the way to storage. */
@Dependent
public class ListConnections implements ListHandler<ConnectionsQuery, ConnectionView> {

    private static final Searchable KIND = Searchable.plain(
            "StorageConnections",
            "storage_connection c",
            "c.id",
            "storage_connection",
            text("address", "c.address").freely(),
            text("path", "c.path").freely(),
            choice("type", "c.type", StorageType.class));

    @Override
    public Optional<Searchable> searchable() {
        return Optional.of(KIND);
    }

    @Override
    public Rows<ConnectionView> rows(ConnectionsQuery query, Reader reader) {
        return Rows.of("c.*", "storage_connection c", ListConnections::view)
                .whereGiven("c.id = ?", query.connection())
                .whereGiven(
                        "exists (select 1 from storage_domain d where d.storage_connection_id = c.id and d.id = ?)",
                        query.domain())
                .whereGiven(
                        "c.id in (select b.storage_connection_id from iscsi_bond_connection b where b.iscsi_bond_id = ?)",
                        query.bond())
                .where(Visible.to(reader.caller(), Sight.STORAGE_CONNECTION, "c.id"))
                .orderedBy("c.address, c.path, c.id");
    }

    private static ConnectionView view(ResultSet row) throws SQLException {
        return new ConnectionView(
                new StorageConnectionId(row.getObject("id", UUID.class)),
                StoragePlace.of(row).shown());
    }
}
