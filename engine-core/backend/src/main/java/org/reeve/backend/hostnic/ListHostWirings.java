package org.reeve.backend.hostnic;

import jakarta.enterprise.context.Dependent;
import org.reeve.backend.kernel.ListHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Rows;
import org.reeve.backend.kernel.Sight;
import org.reeve.backend.kernel.Visible;

/** Answers {@link HostWiringsQuery} with one statement, however many hosts there are. */
@Dependent
public class ListHostWirings implements ListHandler<HostWiringsQuery, HostWiring> {

    @Override
    public Rows<HostWiring> rows(HostWiringsQuery query, Reader reader) {
        return Rows.of(WiringRows.COLUMNS, WiringRows.TABLES, WiringRows::view)
                .whereGiven("h.id = ?", query.host())
                .where(Visible.to(reader.caller(), Sight.HOST, "h.id"))
                .ownedBy("host", "h.id")
                .orderedBy("h.name, h.id");
    }
}
