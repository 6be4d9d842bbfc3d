package org.reeve.agent.fake;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Imagined hosts that live in real time; one timer thread serves any number of them. */
public final class RealTime implements World, AutoCloseable {

    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, work -> {
        Thread thread = new Thread(work, "fake-world");
        thread.setDaemon(true);
        return thread;
    });

    @Override
    public Instant instant() {
        return Instant.now();
    }

    @Override
    public void later(Duration delay, Runnable what) {
        timer.schedule(what, delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
