package org.reeve.backend.hostnic;

import java.util.Optional;
import org.reeve.backend.api.ListQuery;
import org.reeve.model.host.HostId;

/** How the hosts that the caller may see are wired, or one of them. */
public record HostWiringsQuery(Optional<HostId> host) implements ListQuery<HostWiring> {

    public static HostWiringsQuery all() {
        return new HostWiringsQuery(Optional.empty());
    }

    public static HostWiringsQuery of(HostId host) {
        return new HostWiringsQuery(Optional.of(host));
    }
}
