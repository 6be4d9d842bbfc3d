package org.reeve.agent.protocol.testing;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.ssl.JdkSslContext;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;
import org.reeve.agent.protocol.stomp.Frame;
import org.reeve.agent.protocol.stomp.FrameDecoder;
import org.reeve.agent.protocol.stomp.FrameEncoder;
import org.reeve.agent.protocol.stomp.Limits;
import org.reeve.agent.protocol.tls.TlsContexts;
import org.reeve.agent.protocol.tls.TlsFiles;

/** A peer of the server that does just what a test says, frame by frame. */
public final class RawClient implements AutoCloseable {

    private static final int LIMIT_MILLIS = 15_000;

    private final Socket socket;
    private final EmbeddedChannel encoder = new EmbeddedChannel(new FrameEncoder());
    private final EmbeddedChannel decoder = new EmbeddedChannel(new FrameDecoder(Limits.USUAL));
    private int heartBeats;

    public RawClient(InetSocketAddress server, TlsFiles files) throws IOException {
        JdkSslContext context = (JdkSslContext) new TlsContexts(files, TlsContexts.Side.ENGINE).current();
        socket = context.context().getSocketFactory().createSocket(server.getAddress(), server.getPort());
        socket.setSoTimeout(LIMIT_MILLIS);
    }

    public void send(Frame... frames) throws IOException {
        for (Frame frame : frames) {
            encoder.writeOutbound(frame);
            ByteBuf buffer = encoder.readOutbound();
            byte[] bytes = new byte[buffer.readableBytes()];
            buffer.readBytes(bytes).release();
            write(bytes);
        }
    }

    public void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    /** The next frame; empty when the server has hung up. */
    public Optional<Frame> next() throws IOException {
        byte[] bytes = new byte[8192];
        while (decoder.inboundMessages().isEmpty()) {
            int count = socket.getInputStream().read(bytes);
            if (count < 0) {
                return Optional.empty();
            }
            heartBeats += count == 1 && bytes[0] == '\n' ? 1 : 0;
            decoder.writeInbound(Unpooled.copiedBuffer(bytes, 0, count));
        }
        return Optional.of(decoder.readInbound());
    }

    public int heartBeats() {
        return heartBeats;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
