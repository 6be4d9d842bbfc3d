package org.reeve.backend.signon;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.reeve.backend.api.SingleSignOn.Client;
import org.reeve.backend.kernel.QueryHandler;
import org.reeve.backend.kernel.Reader;

/** Answers {@link ClientsQuery}. */
@Dependent
public class ListClients implements QueryHandler<ClientsQuery, List<Client>> {

    private final ClientRows rows;

    @Inject
    public ListClients(ClientRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Client> answer(ClientsQuery query, Reader reader) {
        AdminsOnly.require(reader);
        return rows.all();
    }
}
