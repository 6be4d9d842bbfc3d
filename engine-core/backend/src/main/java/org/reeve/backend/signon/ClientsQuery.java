package org.reeve.backend.signon;

import java.util.List;
import org.reeve.backend.api.Query;
import org.reeve.backend.api.SingleSignOn.Client;

/** The programs that people sign on to, by id; for administrators. */
public record ClientsQuery() implements Query<List<Client>> {}
