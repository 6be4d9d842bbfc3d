package org.reeve.backend.pool;

import java.util.Optional;
import org.reeve.backend.api.ListQuery;
import org.reeve.model.pool.VmPoolId;

/** The pools of machines the caller may see, by name. */
public record VmPoolsQuery(Optional<VmPoolId> pool) implements ListQuery<VmPoolView> {

    public static VmPoolsQuery all() {
        return new VmPoolsQuery(Optional.empty());
    }

    public static VmPoolsQuery of(VmPoolId pool) {
        return new VmPoolsQuery(Optional.of(pool));
    }
}
