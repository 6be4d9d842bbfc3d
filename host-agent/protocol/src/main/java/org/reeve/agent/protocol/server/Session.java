package org.reeve.agent.protocol.server;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.timeout.IdleState;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.reeve.agent.protocol.ErrorCode;
import org.reeve.agent.protocol.Marks;
import org.reeve.agent.protocol.lane.Lane;
import org.reeve.agent.protocol.rpc.AgentFailure;
import org.reeve.agent.protocol.rpc.Answering;
import org.reeve.agent.protocol.stomp.BadFrame;
import org.reeve.agent.protocol.stomp.Command;
import org.reeve.agent.protocol.stomp.Destination;
import org.reeve.agent.protocol.stomp.Frame;
import org.reeve.agent.protocol.stomp.FrameEncoder;
import org.reeve.agent.protocol.stomp.Header;
import org.reeve.agent.protocol.stomp.HeartBeat;

/**
 * One connection of an engine, or of a daemon on the host that talks through the agent.
 *
 * <p>Peers send their first frames without waiting for answers, so every command is accepted at any time. Every frame
 * is flushed by itself, see {@link StompServer}.
 */
final class Session extends SimpleChannelInboundHandler<Frame> {

    private static final Logger LOG = System.getLogger(Session.class.getName());

    private static final Duration FIRST_WORD = Duration.ofSeconds(10);
    private static final int MOST_SUBSCRIPTIONS = 32;
    private static final int MOST_REQUESTS = 256;
    /** A peer that leaves more than this unread is cut off; it will connect again and ask anew. */
    private static final long MOST_UNREAD = 128L << 20;
    /** A client may be late by its whole interval once: it may be busy, and nothing is lost by patience here. */
    private static final int GRACE = 2;

    private final StompServer server;
    private final RequestHandler handler;
    private final Lane lane;
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile Map<String, String> subscriptions = Map.of();
    private volatile Channel channel;
    private boolean spoken;

    Session(StompServer server, RequestHandler handler, Executor workers) {
        this.server = server;
        this.handler = handler;
        this.lane = new Lane(workers);
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        channel = context.channel();
        server.opened(this);
        context.executor().schedule(this::hangUpOnTheMute, FIRST_WORD.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        server.closed(this);
    }

    private void hangUpOnTheMute() {
        if (!spoken) {
            channel.close();
        }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, Frame frame) {
        spoken = true;
        switch (frame.command()) {
            case Command.CONNECT, Command.STOMP -> connect(frame);
            case Command.SUBSCRIBE -> subscribe(frame);
            case Command.UNSUBSCRIBE -> unsubscribe(frame);
            case Command.SEND -> send(frame);
            case Command.DISCONNECT -> disconnect(frame);
            default -> throw new BadFrame("unknown command");
        }
    }

    private void connect(Frame frame) {
        boolean known = frame.header(Header.ACCEPT_VERSION)
                .map(versions -> Arrays.asList(versions.split(",")).contains("1.2"))
                .orElse(false);
        if (!known) {
            fatal(Header.VERSION + " 1.2 is the only one spoken here");
            return;
        }
        if (frame.header(Header.STURDY).isPresent() && channel.pipeline().get(StompServer.PACE) != null) {
            channel.pipeline().remove(StompServer.PACE);
        }
        HeartBeat beat = frame.header(Header.HEART_BEAT)
                .map(HeartBeat::of)
                .orElse(HeartBeat.NONE)
                .answered();
        channel.pipeline()
                .addBefore(
                        StompServer.FRAMES,
                        null,
                        new IdleStateHandler(
                                beat.expect().toMillis() * GRACE, beat.send().toMillis(), 0, TimeUnit.MILLISECONDS));
        write(Frame.of(Command.CONNECTED, Header.VERSION, "1.2", Header.HEART_BEAT, beat.text()));
    }

    private void subscribe(Frame frame) {
        Optional<String> id = frame.header(Header.ID);
        Optional<String> destination = frame.header(Header.DESTINATION);
        if (id.isEmpty() || destination.isEmpty()) {
            refuse("a subscription needs an id and a destination");
        } else if (subscriptions.containsKey(id.get())) {
            refuse("the subscription exists already");
        } else if (subscriptions.size() >= MOST_SUBSCRIPTIONS) {
            refuse("too many subscriptions");
        } else {
            Map<String, String> more = new LinkedHashMap<>(subscriptions);
            more.put(id.get(), destination.get());
            subscriptions = Map.copyOf(more);
            confirm(frame);
            if (Destination.below(Destination.EVENTS, destination.get())) {
                lane.execute(handler::eventsWanted);
            }
        }
    }

    private void unsubscribe(Frame frame) {
        Map<String, String> fewer = new LinkedHashMap<>(subscriptions);
        frame.header(Header.ID).ifPresent(fewer::remove);
        subscriptions = Map.copyOf(fewer);
        confirm(frame);
    }

    private void send(Frame frame) {
        Optional<String> destination = frame.header(Header.DESTINATION);
        if (destination.isEmpty()) {
            refuse("a message needs a destination");
        } else if (Destination.takesRequests(destination.get())) {
            request(frame);
        } else {
            relay(destination.get(), frame);
        }
    }

    private void request(Frame frame) {
        Optional<String> replyTo = frame.header(Header.REPLY_TO);
        if (replyTo.isEmpty()) {
            refuse("a request needs a " + Header.REPLY_TO);
            return;
        }
        confirm(frame);
        Marks marks = Marks.of(frame.headers());
        boolean overloaded = waiting.incrementAndGet() > MOST_REQUESTS;
        Answering answering = new Answering(request -> {
            if (overloaded) {
                throw new AgentFailure(ErrorCode.RESOURCE_UNAVAILABLE, "too many requests wait for their answers");
            }
            return handler.handle(request, marks).toCompletableFuture();
        });
        lane.execute(() -> answering.answer(frame.body()).whenComplete((answer, never) -> {
            waiting.decrementAndGet();
            answer.ifPresent(given -> reply(replyTo.get(), given));
        }));
    }

    /** A reply belongs to the connection that asked; only if that one does not listen is it anybody's. */
    private void reply(String destination, Answering.Answer answer) {
        Map<String, String> headers = answer.stamp().headers();
        if (!deliver(destination, answer.body(), headers)) {
            server.deliver(destination, answer.body(), headers);
        }
    }

    private void relay(String destination, Frame frame) {
        if (server.deliver(destination, frame.body(), Map.of())) {
            confirm(frame);
        } else {
            refuse("nobody listens to this destination");
        }
    }

    private void disconnect(Frame frame) {
        Optional<String> receipt = frame.header(Header.RECEIPT);
        receipt.ifPresentOrElse(
                id -> channel.writeAndFlush(Frame.of(Command.RECEIPT, Header.RECEIPT_ID, id))
                        .addListener(ChannelFutureListener.CLOSE),
                channel::close);
    }

    private void confirm(Frame frame) {
        frame.header(Header.RECEIPT).ifPresent(id -> write(Frame.of(Command.RECEIPT, Header.RECEIPT_ID, id)));
    }

    /** Says no without hanging up, as other agents do: the peer may have more to say that is in order. */
    private void refuse(String why) {
        write(Frame.of(Command.ERROR, Header.MESSAGE, why));
    }

    private void fatal(String why) {
        channel.writeAndFlush(Frame.of(Command.ERROR, Header.MESSAGE, why)).addListener(ChannelFutureListener.CLOSE);
    }

    /** Sends a message to each subscription that wants it; callable from any thread. */
    boolean deliver(String destination, byte[] body, Map<String, String> headers) {
        boolean wanted = false;
        for (Map.Entry<String, String> one : subscriptions.entrySet()) {
            if (Destination.below(destination, one.getValue())) {
                wanted = true;
                write(Frame.of(
                                Command.MESSAGE,
                                Header.DESTINATION,
                                destination,
                                Header.CONTENT_TYPE,
                                "application/json",
                                Header.SUBSCRIPTION,
                                one.getKey())
                        .with(headers)
                        .carrying(body));
            }
        }
        return wanted;
    }

    private void write(Frame frame) {
        channel.writeAndFlush(frame);
        if (channel.bytesBeforeWritable() > MOST_UNREAD) {
            LOG.log(Level.WARNING, "peer={0} does not read and is cut off", channel.remoteAddress());
            channel.close();
        }
    }

    /** A peer that does not read its answers is not asked for more questions. */
    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        context.channel().config().setAutoRead(context.channel().isWritable());
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof IdleStateEvent idle) {
            if (idle.state() == IdleState.WRITER_IDLE) {
                context.writeAndFlush(FrameEncoder.HEART_BEAT);
            } else {
                LOG.log(Level.INFO, "peer={0} has fallen silent", channel.remoteAddress());
                context.close();
            }
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable failure) {
        if (failure instanceof BadFrame bad) {
            fatal(bad.getMessage());
            return;
        }
        LOG.log(Level.DEBUG, "peer=" + context.channel().remoteAddress() + " lost", failure);
        context.close();
    }

    void drop() {
        channel.close();
    }
}
