package org.reeve.backend.hostnic;

import org.reeve.backend.api.Query;
import org.reeve.model.host.HostId;

/** How a host is wired. It is refused (NOT_FOUND) for a host that the caller may not see. */
public record HostWiringQuery(HostId host) implements Query<HostWiring> {}
