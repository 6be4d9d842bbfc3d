package org.reeve.agent.fake;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;

/** Time in an imagined world: what o'clock it is, and how something happens later. */
public interface World extends InstantSource {

    void later(Duration delay, Runnable what);

    /** Lets the calling thread wait as long as the work would take; none takes no time at all. */
    default void spend(Duration duration) {
        if (!duration.isZero()) {
            CompletableFuture<Void> over = new CompletableFuture<>();
            later(duration, () -> over.complete(null));
            over.join();
        }
    }
}
