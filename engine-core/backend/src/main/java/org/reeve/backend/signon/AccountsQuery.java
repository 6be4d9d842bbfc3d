package org.reeve.backend.signon;

import java.util.List;
import java.util.Optional;
import org.reeve.backend.api.Query;

/**
 * The accounts of the internal domain, or its groups, by name; for administrators.
 *
 * @param name one of them
 */
public record AccountsQuery(boolean groups, Optional<String> name) implements Query<List<AccountView>> {}
