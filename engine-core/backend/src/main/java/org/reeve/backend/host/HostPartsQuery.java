package org.reeve.backend.host;

import java.util.Optional;
import org.reeve.backend.api.ListQuery;
import org.reeve.model.host.HostId;

/** What the hosts that the caller may see consist of, or one of them. */
public record HostPartsQuery(Optional<HostId> host) implements ListQuery<HostParts> {

    public static HostPartsQuery all() {
        return new HostPartsQuery(Optional.empty());
    }

    public static HostPartsQuery of(HostId host) {
        return new HostPartsQuery(Optional.of(host));
    }
}
