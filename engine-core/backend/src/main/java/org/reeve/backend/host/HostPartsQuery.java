package org.reeve.backend.host;

import org.reeve.backend.api.Query;
import org.reeve.model.host.HostId;

/** What a host consists of. It is refused (NOT_FOUND) for a host that the caller may not see. */
public record HostPartsQuery(HostId host) implements Query<HostParts> {}
