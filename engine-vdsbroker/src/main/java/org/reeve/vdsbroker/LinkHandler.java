package org.reeve.vdsbroker;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import io.netty.handler.timeout.IdleState;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.reeve.agent.protocol.stomp.Command;
import org.reeve.agent.protocol.stomp.Destination;
import org.reeve.agent.protocol.stomp.Frame;
import org.reeve.agent.protocol.stomp.FrameEncoder;
import org.reeve.agent.protocol.stomp.Header;
import org.reeve.agent.protocol.stomp.HeartBeat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Speaks STOMP to one agent: greets, subscribes, keeps the heart-beat, and tells the link what happens. */
final class LinkHandler extends SimpleChannelInboundHandler<Frame> {

    static final String SILENCE = "silence";

    private static final Logger LOG = LoggerFactory.getLogger(LinkHandler.class);

    private final HostLink link;
    private final BrokerSettings settings;
    private final Gate.Pass pass;
    private Connection connection;
    private String cause = "the agent closed the connection";

    LinkHandler(HostLink link, BrokerSettings settings, Gate.Pass pass) {
        this.link = link;
        this.settings = settings;
        this.pass = pass;
    }

    /** The timer before the agent's greeting; it then learns what was agreed. */
    static IdleStateHandler patience(BrokerSettings settings) {
        return new IdleStateHandler(settings.connect().toMillis(), 0, 0, TimeUnit.MILLISECONDS);
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof SslHandshakeCompletionEvent handshake) {
            pass.giveBack();
            if (handshake.isSuccess()) {
                greet(context);
            }
        } else if (event instanceof IdleStateEvent idle) {
            idle(context, idle.state());
        }
    }

    private void greet(ChannelHandlerContext context) {
        HeartBeat beat = new HeartBeat(settings.heartBeat(), settings.heartBeat());
        context.writeAndFlush(Frame.of(
                Command.CONNECT,
                Header.ACCEPT_VERSION,
                "1.2",
                Header.HOST,
                link.address().host(),
                Header.HEART_BEAT,
                beat.text(),
                Header.STURDY,
                "1"));
        subscribe(context, "replies", Destination.RESPONSES);
        subscribe(context, "events", Destination.EVENTS);
    }

    private static void subscribe(ChannelHandlerContext context, String id, String destination) {
        context.writeAndFlush(
                Frame.of(Command.SUBSCRIBE, Header.ID, id, Header.DESTINATION, destination, Header.ACK, "auto"));
    }

    private void idle(ChannelHandlerContext context, IdleState state) {
        if (state == IdleState.WRITER_IDLE) {
            context.writeAndFlush(FrameEncoder.HEART_BEAT);
        } else if (context.channel().config().isAutoRead()) {
            // While we do not read, the silence is ours.
            cause = "the agent has fallen silent";
            context.close();
        }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, Frame frame) {
        switch (frame.command()) {
            case Command.CONNECTED -> connected(context, frame);
            case Command.MESSAGE -> message(frame);
            case Command.RECEIPT -> LOG.debug("host={} receipt", link.host());
            default -> complain(context, frame);
        }
    }

    private void connected(ChannelHandlerContext context, Frame frame) {
        if (connection != null) {
            return;
        }
        HeartBeat agreed = frame.header(Header.HEART_BEAT).map(HeartBeat::of).orElse(HeartBeat.NONE);
        long silence = longer(agreed.send(), settings.heartBeat()) * 3 / 2;
        context.pipeline()
                .replace(
                        SILENCE,
                        SILENCE,
                        new IdleStateHandler(silence, agreed.expect().toMillis(), 0, TimeUnit.MILLISECONDS));
        connection = link.connected(context.channel());
    }

    /** An agent that promises no sign of life is not missed for lack of one. */
    private static long longer(Duration promised, Duration wished) {
        return promised.isZero() ? 0 : Math.max(promised.toMillis(), wished.toMillis());
    }

    private void message(Frame frame) {
        if (connection != null) {
            connection.received(frame);
        }
    }

    private void complain(ChannelHandlerContext context, Frame frame) {
        String words = frame.header(Header.MESSAGE).orElse(frame.command());
        LOG.warn("host={} complains: {}", link.host(), words);
        if (connection == null) {
            cause = "the agent refused the connection: " + words;
            context.close();
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable failure) {
        cause = HostLink.words(failure);
        context.close();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        pass.giveBack();
        link.ended(connection, cause);
    }
}
