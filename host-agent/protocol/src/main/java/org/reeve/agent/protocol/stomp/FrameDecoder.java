package org.reeve.agent.protocol.stomp;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Cuts the byte stream of a peer into frames, however the network has fragmented it.
 *
 * <p>Between frames any number of line ends may come; they are heart-beats and vanish here. After the first malformed
 * frame everything is dropped, because there is no way to find the next one.
 */
public final class FrameDecoder extends ByteToMessageDecoder {

    private static final byte NUL = 0;

    private final Limits limits;
    /** Bytes already searched in vain, so that a slowly arriving frame is not searched again from its start. */
    private int searched;

    private Frame head;
    private int length;
    private boolean broken;

    public FrameDecoder(Limits limits) {
        this.limits = limits;
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
        if (broken) {
            in.skipBytes(in.readableBytes());
            return;
        }
        try {
            if (head == null) {
                readHead(in);
            }
            if (head != null) {
                readBody(in, out);
            }
        } catch (BadFrame failure) {
            broken = true;
            throw failure;
        }
    }

    private void readHead(ByteBuf in) {
        if (searched == 0) {
            skipHeartBeats(in);
        }
        int end = endOfHead(in);
        if (end < 0) {
            return;
        }
        // "end" is the line end of the last header; one empty line, perhaps with a return, follows it.
        head = HeaderText.read(in.toString(in.readerIndex(), end - in.readerIndex(), StandardCharsets.UTF_8));
        in.readerIndex(end + 1);
        skipEmptyLine(in);
        searched = 0;
        length = announced();
    }

    private static void skipHeartBeats(ByteBuf in) {
        while (in.isReadable()) {
            byte next = in.getByte(in.readerIndex());
            if (next != '\n' && next != '\r') {
                return;
            }
            in.skipBytes(1);
        }
    }

    /** Where the line feed before the empty line is, or -1 when it has not arrived. */
    private int endOfHead(ByteBuf in) {
        int start = in.readerIndex();
        for (int i = start + searched; i < in.writerIndex(); i++) {
            if (i - start > limits.headerBytes()) {
                throw new BadFrame("the headers of a frame exceed " + limits.headerBytes() + " bytes");
            }
            byte next = in.getByte(i);
            if (next == NUL) {
                throw new BadFrame("a frame ends within its headers");
            }
            if (next == '\n' && startsEmptyLine(in, i + 1)) {
                return i;
            }
            // The bytes after a line feed decide what it is; it is looked at again when they have come.
            if (next == '\n' && undecided(in, i + 1)) {
                searched = i - start;
                return -1;
            }
        }
        searched = in.writerIndex() - start;
        return -1;
    }

    private static boolean startsEmptyLine(ByteBuf in, int at) {
        if (at < in.writerIndex() && in.getByte(at) == '\n') {
            return true;
        }
        return at + 1 < in.writerIndex() && in.getByte(at) == '\r' && in.getByte(at + 1) == '\n';
    }

    private static boolean undecided(ByteBuf in, int at) {
        return at >= in.writerIndex() || (in.getByte(at) == '\r' && at + 1 >= in.writerIndex());
    }

    private static void skipEmptyLine(ByteBuf in) {
        if (in.readByte() == '\r') {
            in.skipBytes(1);
        }
    }

    /** The length the frame announces, or -1 when it ends with the first NUL. */
    private int announced() {
        String text = head.headers().get(Header.CONTENT_LENGTH);
        if (text == null) {
            return -1;
        }
        try {
            long bytes = Long.parseLong(text.strip());
            if (bytes < 0 || bytes > limits.bodyBytes()) {
                throw new BadFrame("a frame announces " + bytes + " bytes");
            }
            return (int) bytes;
        } catch (NumberFormatException noNumber) {
            throw new BadFrame("a frame announces no number as its length");
        }
    }

    private void readBody(ByteBuf in, List<Object> out) {
        int end = length >= 0 ? length : endOfOpenBody(in);
        if (end < 0 || in.readableBytes() <= end) {
            return;
        }
        if (in.getByte(in.readerIndex() + end) != NUL) {
            throw new BadFrame("a frame is longer than it announced");
        }
        byte[] body = new byte[end];
        in.readBytes(body).skipBytes(1);
        out.add(head.carrying(body));
        head = null;
        searched = 0;
    }

    private int endOfOpenBody(ByteBuf in) {
        int found = in.indexOf(in.readerIndex() + searched, in.writerIndex(), NUL);
        searched = in.readableBytes();
        if (found < 0 && searched > limits.bodyBytes()) {
            throw new BadFrame("the body of a frame exceeds " + limits.bodyBytes() + " bytes");
        }
        return found < 0 ? -1 : found - in.readerIndex();
    }
}
