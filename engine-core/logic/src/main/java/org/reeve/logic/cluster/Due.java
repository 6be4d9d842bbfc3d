package org.reeve.logic.cluster;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/** An alarm: at this time this host or machine is looked at again. An alarm too many is harmless. */
record Due(Instant at, boolean host, UUID subject) implements Comparable<Due> {

    private static final Comparator<Due> ORDER =
            Comparator.comparing(Due::at).thenComparing(Due::host).thenComparing(Due::subject);

    @Override
    public int compareTo(Due other) {
        return ORDER.compare(this, other);
    }
}
