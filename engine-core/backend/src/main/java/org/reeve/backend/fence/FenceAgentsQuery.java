package org.reeve.backend.fence;

import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.api.ListQuery;
import org.reeve.model.host.HostId;

/** The fence agents of a host, or one of them, in the order they are asked; for administrators. */
public record FenceAgentsQuery(HostId host, Optional<UUID> agent) implements ListQuery<FenceAgentView> {}
