package org.reeve.backend.storage;

import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.api.ListQuery;
import org.reeve.model.host.HostId;

/** The logins of one host, or one of them; for administrators. */
public record HostLoginsQuery(HostId host, Optional<UUID> login) implements ListQuery<HostLoginView> {}
