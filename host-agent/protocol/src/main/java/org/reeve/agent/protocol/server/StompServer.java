package org.reeve.agent.protocol.server;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.ssl.SslHandler;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.reeve.agent.protocol.Event;
import org.reeve.agent.protocol.Stamp;
import org.reeve.agent.protocol.rpc.Replies;
import org.reeve.agent.protocol.stomp.Destination;
import org.reeve.agent.protocol.stomp.FrameDecoder;
import org.reeve.agent.protocol.stomp.FrameEncoder;
import org.reeve.agent.protocol.stomp.Limits;
import org.reeve.agent.protocol.tls.TlsContexts;

/** The listening end of an agent: takes requests from engines over mutual TLS and sends them replies and events. */
public final class StompServer implements AutoCloseable {

    static final String FRAMES = "frames";
    static final String PACE = "pace";

    private static final Duration HANDSHAKE = Duration.ofSeconds(10);
    private static final WriteBufferWaterMark WATER = new WriteBufferWaterMark(256 << 10, 1 << 20);
    private static final int MOST_CONNECTIONS = 64;

    private final ServerThreads threads;
    private final TlsContexts tls;
    private final RequestHandler handler;
    private final Set<Session> sessions = ConcurrentHashMap.newKeySet();
    private Channel listening;

    private StompServer(ServerThreads threads, TlsContexts tls, RequestHandler handler) {
        this.threads = threads;
        this.tls = tls;
        this.handler = handler;
    }

    /** @throws IOException when the address cannot be listened on */
    public static StompServer start(
            ServerThreads threads, InetSocketAddress address, TlsContexts tls, RequestHandler handler)
            throws IOException {
        StompServer server = new StompServer(threads, tls, handler);
        server.listen(address);
        return server;
    }

    private void listen(InetSocketAddress address) throws IOException {
        ChannelFuture bound = new ServerBootstrap()
                .group(threads.loops())
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_REUSEADDR, true)
                .option(ChannelOption.SO_BACKLOG, 128)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.SO_KEEPALIVE, true)
                .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, WATER)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        accept(channel);
                    }
                })
                .bind(address)
                .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            throw new IOException("cannot listen on " + address, bound.cause());
        }
        listening = bound.channel();
    }

    private void accept(SocketChannel channel) {
        if (sessions.size() >= MOST_CONNECTIONS) {
            channel.close();
            return;
        }
        SslHandler ssl = tls.current().newHandler(channel.alloc());
        ssl.setHandshakeTimeoutMillis(HANDSHAKE.toMillis());
        // One record never holds parts of two frames: there are clients that would lose the second.
        ssl.setWrapDataSize(0);
        Session session = new Session(this, handler, threads.workers());
        channel.pipeline()
                .addLast(ssl)
                .addLast(FRAMES, new FrameDecoder(Limits.USUAL))
                .addLast(new FrameEncoder())
                .addLast(PACE, new OneAtATime())
                .addLast(session);
    }

    void opened(Session session) {
        sessions.add(session);
    }

    void closed(Session session) {
        sessions.remove(session);
    }

    public InetSocketAddress address() {
        return (InetSocketAddress) listening.localAddress();
    }

    public int connections() {
        return sessions.size();
    }

    /** Answers whether anybody listened; events that nobody heard are for the caller to keep. */
    public boolean publish(Event event, Stamp stamp) {
        return deliver(Destination.EVENTS, Replies.write(event), stamp.headers());
    }

    /** Sends a message to whoever has subscribed to the destination or to one above it. */
    boolean deliver(String destination, byte[] body, Map<String, String> headers) {
        boolean heard = false;
        for (Session session : sessions) {
            heard |= session.deliver(destination, body, headers);
        }
        return heard;
    }

    /** Stops listening and drops every connection. */
    @Override
    public void close() {
        listening.close().awaitUninterruptibly();
        sessions.forEach(Session::drop);
    }
}
