package org.reeve.backend.kernel;

import java.util.concurrent.CompletableFuture;

/** Sends one call of a job to its host. */
public interface Calls {

    /** @param key the agent does the work named by it once, however often it is asked */
    <R> CompletableFuture<R> send(HostCall<R> call, String key, String correlation);
}
