package org.reeve.vdsbroker;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before connecting again: anything up to a bound that doubles, so that hosts do not come in step. */
record Backoff(Duration first, Duration last) {

    private static final int MOST_DOUBLINGS = 20;

    Duration delay(int failures, RandomGenerator random) {
        long bound = Math.min(last.toMillis(), first.toMillis() << Math.min(failures, MOST_DOUBLINGS));
        return Duration.ofMillis(random.nextLong(bound + 1));
    }
}
