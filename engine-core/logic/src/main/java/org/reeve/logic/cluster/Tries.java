package org.reeve.logic.cluster;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.reeve.model.host.HostId;

/**
 * How starting a machine has gone so far.
 *
 * @param failed    starts that failed in a row
 * @param avoid     hosts on which they failed
 * @param restarts  attempts to bring a highly available machine back
 * @param notBefore the next attempt waits for this
 */
public record Tries(int failed, Set<HostId> avoid, int restarts, Optional<Instant> notBefore) {

    static final Tries FRESH = new Tries(0, Set.of(), 0, Optional.empty());

    public Tries {
        avoid = Set.copyOf(avoid);
    }

    Tries failedOn(HostId host) {
        Set<HostId> more = new TreeSet<>(avoid);
        more.add(host);
        return new Tries(failed + 1, more, restarts, Optional.empty());
    }

    Tries restartAt(Instant time) {
        return new Tries(0, Set.of(), restarts + 1, Optional.of(time));
    }
}
