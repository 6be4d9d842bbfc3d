package org.reeve.backend.host;

import java.util.Optional;
import org.reeve.backend.api.ListQuery;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.host.HostId;

/** The hosts the caller may see, by name. */
public record HostsQuery(Optional<HostId> host, Optional<ClusterId> cluster) implements ListQuery<HostView> {

    public static HostsQuery all() {
        return new HostsQuery(Optional.empty(), Optional.empty());
    }

    public static HostsQuery of(HostId host) {
        return new HostsQuery(Optional.of(host), Optional.empty());
    }

    public static HostsQuery in(ClusterId cluster) {
        return new HostsQuery(Optional.empty(), Optional.of(cluster));
    }
}
