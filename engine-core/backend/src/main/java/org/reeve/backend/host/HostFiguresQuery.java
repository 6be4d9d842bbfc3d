package org.reeve.backend.host;

import java.util.Optional;
import org.reeve.backend.api.ListQuery;
import org.reeve.model.host.HostId;

/** The latest figures of a host, or of all that the caller may see; none of a host that has told none yet. */
public record HostFiguresQuery(Optional<HostId> host) implements ListQuery<HostFiguresQuery.Figures> {

    /** What a host measured of itself. */
    public record Figures(
            HostId host,
            Memory memory,
            Swap swap,
            Processors processors,
            Optional<Long> bootSeconds,
            int activeMachines) {}

    /** Bytes. Hosts do not tell how much of it buffers and caches take. */
    public record Memory(long total, long used, long free, long shared) {}

    /** Bytes. */
    public record Swap(long total, long used, long free) {}

    /** Percent, and the mean number of programs that wanted one of them. */
    public record Processors(double user, double system, double idle, double ksm, double load) {}

    public HostFiguresQuery(HostId host) {
        this(Optional.of(host));
    }

    public static HostFiguresQuery all() {
        return new HostFiguresQuery(Optional.empty());
    }
}
