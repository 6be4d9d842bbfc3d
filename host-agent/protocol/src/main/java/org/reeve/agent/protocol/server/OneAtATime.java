package org.reeve.agent.protocol.server;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;

/**
 * Leaves a little time between messages to a peer that may not cope with several at once.
 *
 * <p>The published Java client takes one record each time its socket becomes readable and leaves the rest to the next
 * time: of 20 events sent together it delivered the last after 11 to 15 seconds.
 */
final class OneAtATime extends ChannelOutboundHandlerAdapter {

    private static final long GAP_MILLIS = 5;
    private static final int MOST_WAITING = 20_000;

    private record Waiting(Object message, ChannelPromise promise) {}

    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private boolean resting;

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (!resting) {
            send(context, new Waiting(message, promise));
        } else if (waiting.size() < MOST_WAITING) {
            waiting.add(new Waiting(message, promise));
        } else {
            promise.setFailure(new IllegalStateException("the peer does not keep up"));
            context.close();
        }
    }

    private void send(ChannelHandlerContext context, Waiting one) {
        resting = true;
        context.writeAndFlush(one.message(), one.promise());
        context.executor().schedule(() -> next(context), GAP_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void next(ChannelHandlerContext context) {
        resting = false;
        Waiting one = waiting.poll();
        if (one != null && !context.isRemoved()) {
            send(context, one);
        }
    }

    /** The peer has turned out to be sturdy, or is gone; either way nothing has to wait any more. */
    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        for (Waiting one = waiting.poll(); one != null; one = waiting.poll()) {
            context.writeAndFlush(one.message(), one.promise());
        }
    }
}
