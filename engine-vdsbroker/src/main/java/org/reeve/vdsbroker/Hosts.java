package org.reeve.vdsbroker;

import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.reeve.agent.protocol.Call;
import org.reeve.model.host.HostId;

/**
 * The engine's connections to its hosts.
 *
 * <p>A host is opened once and from then on kept connected as well as the network allows. Calls never wait for a
 * connection: whoever asks an absent host learns at once that it is away.
 */
public interface Hosts extends AutoCloseable {

    /** Keeps this host connected until it is closed. Opening it again changes nothing, unless its address is new. */
    void open(HostId host, HostAddress address);

    /** Lets go of the host. Calls under way fail; the listener hears no more of it. */
    void close(HostId host);

    /** Fails with {@link HostAway}, {@link HostBusy}, {@link CallTimedOut}, {@link AgentRefused} or
     * {@link ReplyUnreadable}. */
    default <R> CompletableFuture<R> call(HostId host, Call<R> call, Delivery delivery) {
        return ask(host, call, delivery).thenApply(Stamped::value);
    }

    /** Like {@link #call}, and also tells how fresh the answer is. */
    <R> CompletableFuture<Stamped<R>> ask(HostId host, Call<R> call, Delivery delivery);

    boolean connected(HostId host);

    /** By what the host has proved itself; absent while it is not connected. */
    default Optional<X509Certificate> certificate(HostId host) {
        return Optional.empty();
    }

    void listen(HostListener listener);

    @Override
    void close();
}
