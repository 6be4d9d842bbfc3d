package org.reeve.lab.fuzz;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What has been asked of the engine when, and what it said: to find who, if anyone, asked for a change. */
final class Asked {

    /** Clocks of two processes on one machine differ by less. */
    private static final Duration SLACK = Duration.ofMillis(5);

    private final Map<String, String> refused = new HashMap<>();
    private final Map<String, String> accepted = new HashMap<>();
    /** By when it was sent: the end of an accepted request that writes. */
    private final TreeMap<Instant, Instant> writes = new TreeMap<>();

    synchronized void add(Shot shot, Target.Reply reply, Instant from, Instant to) {
        String correlation = reply.correlation().isEmpty() ? shot.correlation() : reply.correlation();
        if (!shot.writes()) return;
        if (!reply.accepted()) {
            refused.put(correlation, reply.status() + " <- " + shot);
            return;
        }
        accepted.put(correlation, shot.operation().toString());
        writes.merge(from, to, (one, other) -> one.isAfter(other) ? one : other);
    }

    /** What was refused under this correlation id, unless something else was accepted under it. */
    synchronized Optional<String> refused(String correlation) {
        return accepted.containsKey(correlation) ? Optional.empty() : Optional.ofNullable(refused.get(correlation));
    }

    synchronized Optional<String> accepted(String correlation) {
        return Optional.ofNullable(accepted.get(correlation));
    }

    /** Whether any accepted request was under way then, so that what happened may have been asked for. */
    synchronized boolean accepting(Instant at) {
        return writes.headMap(at.plus(SLACK), true).values().stream().anyMatch(end -> !end.isBefore(at.minus(SLACK)));
    }
}
