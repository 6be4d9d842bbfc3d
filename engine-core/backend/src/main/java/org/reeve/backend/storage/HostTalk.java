package org.reeve.backend.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.reeve.agent.protocol.Call;
import org.reeve.model.host.HostId;
import org.reeve.vdsbroker.Delivery;
import org.reeve.vdsbroker.Hosts;

/** Calls to hosts by threads that may wait for the answer. */
@ApplicationScoped
public class HostTalk {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Hosts hosts;

    @Inject
    public HostTalk(Hosts hosts) {
        this.hosts = hosts;
    }

    /** For the client proxy that CDI makes of this class. */
    protected HostTalk() {
        this(null);
    }

    boolean connected(HostId host) {
        return hosts.connected(host);
    }

    <R> R ask(HostId host, Call<R> call) throws InterruptedException, ExecutionException {
        return hosts.call(host, call, Delivery.plain().within(LIMIT)).get();
    }
}
