package org.reeve.backend.storage;

import java.util.Optional;
import java.util.UUID;
import org.reeve.agent.protocol.storage.SpmRole;
import org.reeve.agent.protocol.storage.SpmStatus;
import org.reeve.model.host.HostId;

/**
 * A host on its way to managing the storage of a data center.
 *
 * @param wanted false where somebody manages it already, and this is that host
 * @param task what takes the role, once it was asked for
 * @param before who held the role last, by number, and how often it had changed hands
 */
public record Seat(HostId host, int number, boolean wanted, Optional<UUID> task, Before before) {

    /** What the host said of the role. */
    public record Before(boolean ours, int number, long lease) {
        static final Before NOBODY = new Before(false, -1, -1);
    }

    static Seat wanted(HostId host, int number) {
        return new Seat(host, number, true, Optional.empty(), Before.NOBODY);
    }

    static Seat taken(HostId host, int number) {
        return new Seat(host, number, false, Optional.empty(), Before.NOBODY);
    }

    Seat askedFor(UUID by) {
        return new Seat(host, number, wanted, Optional.of(by), before);
    }

    Seat saw(SpmStatus status) {
        return new Seat(
                host,
                number,
                wanted,
                task,
                new Before(status.spmStatus() == SpmRole.SPM, status.spmId(), status.spmLver()));
    }
}
