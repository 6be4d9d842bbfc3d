package org.reeve.backend.storage;

import jakarta.enterprise.context.Dependent;
import java.util.UUID;
import org.reeve.backend.host.OfHost;
import org.reeve.backend.kernel.ListHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Rows;
import org.reeve.model.host.HostId;

/** Answers {@link HostLoginsQuery}. */
@Dependent
public class ListHostLogins implements ListHandler<HostLoginsQuery, HostLoginView> {

    @Override
    public Rows<HostLoginView> rows(HostLoginsQuery query, Reader reader) {
        OfHost.requireAdmin(query.host(), reader);
        return Rows.of(
                        "x.id, x.host_id, x.target, x.user_name",
                        "storage_connection_extension x",
                        row -> new HostLoginView(
                                row.getObject("id", UUID.class),
                                new HostId(row.getObject("host_id", UUID.class)),
                                row.getString("target"),
                                row.getString("user_name")))
                .where("x.host_id = ?", query.host())
                .whereGiven("x.id = ?", query.login())
                .orderedBy("x.target, x.id");
    }
}
