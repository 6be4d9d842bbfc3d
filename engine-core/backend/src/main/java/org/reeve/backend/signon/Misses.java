package org.reeve.backend.signon;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Remembers who guessed wrong lately, so that guessing gets slower and slower. Nobody waits in here: whoever comes too early is sent away,
 * since a thread held for each guess would be a better weapon than the guess. The memory has a limit; the oldest are forgotten first.
 */
final class Misses {

    static final int REMEMBERED = 10_000;

    /** The wait doubles no more often than this. */
    private static final int DOUBLINGS = 5;

    private final Duration forgiven;
    private final Map<String, Missed> missed = new LinkedHashMap<>(16, 0.75f, true);

    private record Missed(int times, Instant last) {}

    /** @param forgiven after so long without a miss all is forgotten */
    Misses(Duration forgiven) {
        this.forgiven = forgiven;
    }

    /**
     * How long the next attempt must wait.
     *
     * @param free how many misses cost nothing: people mistype
     * @param unit the first wait
     */
    synchronized Duration waiting(String key, Instant now, int free, Duration unit) {
        Missed known = missed.get(key);
        if (known == null || known.times() < free) {
            return Duration.ZERO;
        }
        Duration wait = unit.multipliedBy(1L << Math.min(known.times() - free, DOUBLINGS));
        Duration left = Duration.between(now, known.last().plus(wait));
        return left.isNegative() ? Duration.ZERO : left;
    }

    synchronized void missed(String key, Instant now) {
        Missed known = missed.get(key);
        boolean fresh = known == null || known.last().plus(forgiven).isBefore(now);
        missed.put(key, new Missed(fresh ? 1 : known.times() + 1, now));
        if (missed.size() > REMEMBERED) {
            missed.remove(missed.keySet().iterator().next());
        }
    }

    synchronized void hit(String key) {
        missed.remove(key);
    }

    synchronized void clear() {
        missed.clear();
    }

    synchronized int size() {
        return missed.size();
    }
}
