package org.reeve.agent.protocol.stomp;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.MessageToByteEncoder;

/**
 * Writes frames and heart-beats.
 *
 * <p>Head and body of a frame go into one buffer: there are clients that lose a frame whose head arrives in a record of
 * its own.
 */
@ChannelHandler.Sharable
public final class FrameEncoder extends MessageToByteEncoder<Object> {

    /** Write this to send a heart-beat. */
    public static final Object HEART_BEAT = new Object() {
        @Override
        public String toString() {
            return "heart-beat";
        }
    };

    @Override
    public boolean acceptOutboundMessage(Object message) {
        return message instanceof Frame || message == HEART_BEAT;
    }

    @Override
    protected ByteBuf allocateBuffer(ChannelHandlerContext context, Object message, boolean preferDirect) {
        int bytes = message instanceof Frame frame ? frame.body().length + 512 : 1;
        return context.alloc().ioBuffer(bytes);
    }

    @Override
    protected void encode(ChannelHandlerContext context, Object message, ByteBuf out) {
        if (message instanceof Frame frame) {
            out.writeBytes(HeaderText.write(frame)).writeBytes(frame.body()).writeByte(0);
        } else {
            out.writeByte('\n');
        }
    }
}
