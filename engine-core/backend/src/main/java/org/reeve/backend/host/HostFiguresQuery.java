package org.reeve.backend.host;

import java.util.Optional;
import org.reeve.backend.api.Query;
import org.reeve.model.host.HostId;

/** The latest figures of a host; absent while it has told none. */
public record HostFiguresQuery(HostId host) implements Query<Optional<HostFiguresQuery.Figures>> {

    /** What a host measured of itself. */
    public record Figures(
            Memory memory, Swap swap, Processors processors, Optional<Long> bootSeconds, int activeMachines) {}

    /** Bytes. Hosts do not tell how much of it buffers and caches take. */
    public record Memory(long total, long used, long free, long shared) {}

    /** Bytes. */
    public record Swap(long total, long used, long free) {}

    /** Percent, and the mean number of programs that wanted one of them. */
    public record Processors(double user, double system, double idle, double ksm, double load) {}
}
