package org.reeve.lab;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for something in another process to become true, with a limit. */
final class Wait {

    private static final long STEP_MILLIS = 50;

    private Wait() {}

    static void until(String what, Duration limit, BooleanSupplier condition) {
        Instant end = Instant.now().plus(limit);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError(what + ": not within " + limit.toSeconds() + " s");
            }
            step();
        }
    }

    /** Waits for the value, and says what was there instead when it does not come. */
    static <T> void untilIs(T wanted, Duration limit, Supplier<T> actual) {
        Instant end = Instant.now().plus(limit);
        T seen = actual.get();
        while (!wanted.equals(seen)) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("wanted " + wanted + ", saw " + seen + " after " + limit.toSeconds() + " s");
            }
            step();
            seen = actual.get();
        }
    }

    private static void step() {
        try {
            Thread.sleep(STEP_MILLIS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
