package org.reeve.setup;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Waits for things outside this process that cannot call back. */
final class Pause {

    private static final long STEP_MILLIS = 100;

    private Pause() {}

    static void brief() {
        try {
            Thread.sleep(STEP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted.", e);
        }
    }

    static void until(String what, Duration limit, BooleanSupplier condition) {
        Instant end = Instant.now().plus(limit);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new Failure(what + " did not happen within " + limit.toSeconds() + " s.");
            }
            brief();
        }
    }
}
