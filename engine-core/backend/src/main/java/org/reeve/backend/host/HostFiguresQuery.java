package org.reeve.backend.host;

import java.util.Optional;
import org.reeve.backend.api.Query;
import org.reeve.model.host.HostId;

/** The latest figures of a host; absent while it has told none. */
public record HostFiguresQuery(HostId host) implements Query<Optional<HostFiguresQuery.Figures>> {

    /** What a host measured of itself. Sizes are bytes, shares are percent. */
    public record Figures(
            long memoryTotal,
            long memoryUsed,
            long memoryFree,
            long swapUsed,
            double cpu,
            double ksm,
            int activeMachines) {}
}
