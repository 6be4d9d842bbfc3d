package org.reeve.backend.network;

import java.util.Optional;
import org.reeve.backend.api.ListQuery;
import org.reeve.model.network.MacPoolId;

/** The MAC pools the caller may see, by name. */
public record MacPoolsQuery(Optional<MacPoolId> pool) implements ListQuery<MacPoolView> {

    public static MacPoolsQuery all() {
        return new MacPoolsQuery(Optional.empty());
    }

    public static MacPoolsQuery of(MacPoolId pool) {
        return new MacPoolsQuery(Optional.of(pool));
    }
}
