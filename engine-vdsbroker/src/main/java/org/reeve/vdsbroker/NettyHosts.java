package org.reeve.vdsbroker;

import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.reeve.agent.protocol.Call;
import org.reeve.agent.protocol.json.Json;
import org.reeve.agent.protocol.json.Secrets;
import org.reeve.agent.protocol.tls.TlsContexts;
import org.reeve.agent.protocol.tls.TlsFiles;
import org.reeve.model.host.HostId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reaches hosts over the network: one connection each, all served by a handful of threads.
 *
 * <p>Answers complete on the threads that read messages, of which there are two for all hosts: what follows an answer
 * must be short, or be handed to other threads.
 */
public final class NettyHosts implements Hosts {

    private static final Logger LOG = LoggerFactory.getLogger(NettyHosts.class);

    private static final int LOOPS = 2;
    private static final int PARSERS = 2;
    private static final int NAME_LOOKUPS = 4;
    private static final long PATIENCE_SECONDS = 5;

    private final Broker broker;
    private final List<HostListener> listeners = new CopyOnWriteArrayList<>();
    private final Map<HostId, HostLink> links = new ConcurrentHashMap<>();

    /** @throws IOException when the certificates cannot be used */
    public NettyHosts(TlsFiles files, BrokerSettings settings) throws IOException {
        this.broker = new Broker(
                new NioEventLoopGroup(LOOPS, new DefaultThreadFactory("reeve-broker-loop", true)),
                Executors.newFixedThreadPool(PARSERS, new DefaultThreadFactory("reeve-broker-read", true)),
                lookups(),
                new TlsContexts(files, TlsContexts.Side.ENGINE),
                settings,
                new Gate(settings.handshakes()),
                new CallIds(),
                listeners);
    }

    private static ExecutorService lookups() {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                NAME_LOOKUPS,
                NAME_LOOKUPS,
                PATIENCE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                new DefaultThreadFactory("reeve-broker-names", true));
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    @Override
    public void open(HostId host, HostAddress address) {
        links.compute(host, (id, known) -> {
            if (known != null && known.address().equals(address)) {
                return known;
            }
            HostLink link = new HostLink(host, address, broker);
            if (known != null) {
                known.close();
                link.succeed(known);
            }
            link.open();
            return link;
        });
    }

    @Override
    public void close(HostId host) {
        HostLink link = links.remove(host);
        if (link != null) {
            link.close();
        }
    }

    @Override
    public <R> CompletableFuture<Stamped<R>> ask(HostId host, Call<R> call, Delivery delivery) {
        Optional<Connection> connection = Optional.ofNullable(links.get(host)).flatMap(HostLink::connection);
        if (LOG.isDebugEnabled()) {
            LOG.debug(
                    "host={} call={} correlation={} params={}",
                    host,
                    call.verb(),
                    delivery.correlation(),
                    Secrets.masked(Json.tree(call)));
        }
        return connection
                .map(open -> open.ask(call, delivery))
                .orElseGet(() -> CompletableFuture.failedFuture(new HostAway(host, "not connected")));
    }

    @Override
    public boolean connected(HostId host) {
        return Optional.ofNullable(links.get(host))
                .flatMap(HostLink::connection)
                .isPresent();
    }

    @Override
    public Optional<X509Certificate> certificate(HostId host) {
        return Optional.ofNullable(links.get(host))
                .flatMap(HostLink::connection)
                .flatMap(Connection::certificate);
    }

    @Override
    public void listen(HostListener listener) {
        listeners.add(listener);
    }

    @Override
    public void close() {
        links.keySet().forEach(this::close);
        broker.names().shutdownNow();
        broker.loops()
                .shutdownGracefully(0, PATIENCE_SECONDS, TimeUnit.SECONDS)
                .awaitUninterruptibly(PATIENCE_SECONDS, TimeUnit.SECONDS);
        broker.parsers().shutdown();
    }
}
