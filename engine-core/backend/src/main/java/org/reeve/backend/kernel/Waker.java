package org.reeve.backend.kernel;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Lets a thread rest until there is news of one of its topics, and never longer than it said. */
final class Waker implements Runnable, AutoCloseable {

    private final Signals signals;
    private final Semaphore news = new Semaphore(0);
    private Set<Object> topics = Set.of();

    Waker(Signals signals) {
        this.signals = signals;
    }

    /** Listens to these topics from now on; look at the world after this, or news between looking and listening is lost. */
    void watch(Set<Object> next) {
        Set<Object> before = topics;
        next.stream().filter(topic -> !before.contains(topic)).forEach(topic -> signals.register(topic, this));
        before.stream().filter(topic -> !next.contains(topic)).forEach(topic -> signals.forget(topic, this));
        topics = Set.copyOf(next);
    }

    @Override
    public void run() {
        news.release();
    }

    /** @return whether the condition became true before the limit */
    boolean until(BooleanSupplier condition, Instant limit) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            if (signals.closed()) {
                throw new InterruptedException("the engine is stopping");
            }
            long left = Duration.between(Instant.now(), limit).toMillis();
            if (left <= 0) {
                return false;
            }
            news.tryAcquire(left, TimeUnit.MILLISECONDS);
            news.drainPermits();
        }
        return true;
    }

    /** Until there is any news at all, or the limit. */
    void rest(Duration limit) throws InterruptedException {
        if (signals.closed()) {
            throw new InterruptedException("the engine is stopping");
        }
        news.tryAcquire(limit.toMillis(), TimeUnit.MILLISECONDS);
        news.drainPermits();
    }

    @Override
    public void close() {
        watch(Set.of());
    }
}
