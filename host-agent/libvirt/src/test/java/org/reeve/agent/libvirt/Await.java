package org.reeve.agent.libvirt;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits until something is so, and gives up after a limit. */
final class Await {

    private static final Duration STEP = Duration.ofMillis(20);

    private Await() {}

    static <T> T until(String what, Duration limit, Supplier<Optional<T>> question) {
        long end = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < end) {
            Optional<T> answer = question.get();
            if (answer.isPresent()) {
                return answer.get();
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
        throw new AssertionError("not seen within " + limit + ": " + what);
    }
}
