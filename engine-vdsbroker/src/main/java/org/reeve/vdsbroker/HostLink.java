package org.reeve.vdsbroker;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.reeve.agent.protocol.lane.Lane;
import org.reeve.agent.protocol.stomp.FrameDecoder;
import org.reeve.agent.protocol.stomp.FrameEncoder;
import org.reeve.agent.protocol.stomp.Limits;
import org.reeve.model.host.HostId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one host connected: connects, notices when the connection ends, waits a little, connects again.
 *
 * <p>Everything here happens on one event loop, except where a method says otherwise.
 */
final class HostLink {

    private static final Logger LOG = LoggerFactory.getLogger(HostLink.class);

    private static final WriteBufferWaterMark WATER = new WriteBufferWaterMark(256 << 10, 1 << 20);
    /** A connection that lived this long counts as a success; shorter ones count as failures to connect. */
    private static final Duration SETTLED = Duration.ofSeconds(10);

    private final HostId host;
    private final HostAddress address;
    private final Broker broker;
    private final EventLoop loop;
    private final Lane lane;
    private final Backoff backoff;
    private volatile Connection current;
    private volatile boolean closed;
    private Channel channel;
    private int failures;
    private long since;

    HostLink(HostId host, HostAddress address, Broker broker) {
        this.host = host;
        this.address = address;
        this.broker = broker;
        this.loop = broker.loops().next();
        this.lane = new Lane(broker.parsers());
        this.backoff =
                new Backoff(broker.settings().firstRetry(), broker.settings().lastRetry());
    }

    HostId host() {
        return host;
    }

    HostAddress address() {
        return address;
    }

    /** From any thread. */
    Optional<Connection> connection() {
        return Optional.ofNullable(current);
    }

    /** From any thread. */
    void open() {
        loop.execute(this::attempt);
    }

    /** From any thread; after it the listeners hear nothing of this host. */
    void close() {
        closed = true;
        loop.execute(() -> {
            if (channel != null) {
                channel.close();
            }
        });
    }

    /** From any thread, before it is opened: what was heard of the host until now ended with the connection to its former address. */
    void succeed(HostLink former) {
        if (former.connection().isPresent()) {
            lane.execute(() -> tell(listener -> listener.lost(host, "moved to " + address)));
        }
    }

    private void attempt() {
        if (!closed) {
            broker.gate().enter(pass -> loop.execute(() -> look(pass)));
        }
    }

    /** Names are looked up elsewhere: the look-up blocks, and the loop serves many hosts. */
    private void look(Gate.Pass pass) {
        if (closed) {
            pass.giveBack();
            return;
        }
        broker.names().execute(() -> {
            try {
                InetAddress found = InetAddress.getByName(address.host());
                loop.execute(() -> dial(new InetSocketAddress(found, address.port()), pass));
            } catch (UnknownHostException unknown) {
                loop.execute(() -> missed(pass, "unknown host " + address.host()));
            }
        });
    }

    private void dial(InetSocketAddress target, Gate.Pass pass) {
        if (closed) {
            pass.giveBack();
            return;
        }
        new Bootstrap()
                .group(loop)
                .channel(NioSocketChannel.class)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int)
                        broker.settings().connect().toMillis())
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.SO_KEEPALIVE, true)
                .option(ChannelOption.WRITE_BUFFER_WATER_MARK, WATER)
                .handler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel opened) {
                        prepare(opened, pass);
                    }
                })
                .connect(target)
                .addListener(done -> {
                    if (!done.isSuccess()) {
                        missed(pass, words(done.cause()));
                    }
                });
    }

    private void prepare(SocketChannel opened, Gate.Pass pass) {
        channel = opened;
        opened.pipeline()
                .addLast(broker.tls().current().newHandler(opened.alloc(), address.host(), address.port()))
                .addLast(LinkHandler.SILENCE, LinkHandler.patience(broker.settings()))
                .addLast(new FrameDecoder(Limits.USUAL))
                .addLast(new FrameEncoder())
                .addLast(new LinkHandler(this, broker.settings(), pass));
    }

    private void missed(Gate.Pass pass, String why) {
        pass.giveBack();
        LOG.debug("host={} address={} not reached: {}", host, address, why);
        failures++;
        again();
    }

    Connection connected(Channel by) {
        Connection connection = new Connection(
                host,
                by,
                lane,
                broker.settings(),
                broker.ids(),
                (stamp, event) -> tell(listener -> listener.event(host, stamp, event)));
        since = System.nanoTime();
        current = connection;
        LOG.info("host={} address={} connected", host, address);
        lane.execute(() -> tell(listener -> listener.connected(host)));
        return connection;
    }

    /** @param connection absent when the agent never greeted */
    void ended(Connection connection, String cause) {
        channel = null;
        if (connection == null) {
            LOG.debug("host={} address={} no connection: {}", host, address, cause);
            failures++;
        } else {
            failures = System.nanoTime() - since > SETTLED.toNanos() ? 0 : failures + 1;
            lost(connection, cause);
        }
        again();
    }

    private void lost(Connection connection, String cause) {
        current = null;
        LOG.info("host={} address={} lost: {}", host, address, cause);
        lane.execute(() -> {
            connection.end(cause);
            tell(listener -> listener.lost(host, cause));
        });
    }

    private void tell(Consumer<HostListener> message) {
        for (HostListener listener : broker.listeners()) {
            if (closed) {
                return;
            }
            try {
                message.accept(listener);
            } catch (RuntimeException bug) {
                // One listener's bug must not keep the news from the others.
                LOG.error("host={} listener={} failed", host, listener, bug);
            }
        }
    }

    private void again() {
        if (!closed) {
            Duration delay = backoff.delay(failures, ThreadLocalRandom.current());
            loop.schedule(this::attempt, delay.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    static String words(Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
