package org.reeve.backend.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.reeve.vdsbroker.Delivery;
import org.reeve.vdsbroker.Hosts;

/** Sends the calls of jobs through the broker, each under the name of its work. */
@ApplicationScoped
class HostCalls implements Calls {

    private final Hosts hosts;

    @Inject
    HostCalls(Hosts hosts) {
        this.hosts = hosts;
    }

    /** For the client proxy that CDI makes of this class. */
    protected HostCalls() {
        this(null);
    }

    @Override
    public <R> CompletableFuture<R> send(HostCall<R> call, String key, String correlation) {
        return hosts.call(
                call.host(),
                call.call(),
                new Delivery(Optional.of(key), OptionalLong.empty(), correlation, call.limit()));
    }
}
