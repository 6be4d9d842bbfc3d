package org.reeve.restapi.service.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * One answer on its way out. It is held back until it is complete, so that it can be named and need not be sent to who has it;
 * only one that grows too long for that goes out as it comes.
 */
final class Parcel extends HttpServletResponseWrapper {

    /** Some hundred objects; longer lists are rarely asked for twice, and must not be kept in memory. */
    static final int HELD = 256 * 1024;

    private static final Set<String> OURS = Set.of("application/xml", "application/json");
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final HttpServletRequest request;
    private final boolean compressible;
    private final Bytes held = new Bytes();
    private OutputStream flow;
    private PrintWriter writer;

    Parcel(HttpServletRequest request, HttpServletResponse response) {
        super(response);
        this.request = request;
        this.compressible = Compression.understoodBy(request.getHeader("Accept-Encoding"));
    }

    /** Whether the answer is one of the API's documents; others go out untouched. */
    private boolean ours() {
        String type = getContentType();
        return type != null && OURS.contains(type.split(";")[0].strip());
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return ours() ? new Out() : super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (!ours()) return super.getWriter();
        if (writer == null) writer = new PrintWriter(new OutputStreamWriter(new Out(), StandardCharsets.UTF_8));
        return writer;
    }

    /** Another status is another answer: what was held of a list that failed half-way is not part of the fault about it. */
    @Override
    public void setStatus(int status) {
        if (flow == null && status != getStatus()) held.reset();
        super.setStatus(status);
    }

    /** The length of what is written here is not that of what is sent. */
    @Override
    public void setContentLength(int length) {
        if (!ours()) super.setContentLength(length);
    }

    @Override
    public void setContentLengthLong(long length) {
        if (!ours()) super.setContentLengthLong(length);
    }

    @Override
    public void flushBuffer() throws IOException {
        if (flow != null) flow.flush();
        else if (held.size() == 0) super.flushBuffer();
    }

    @Override
    public void resetBuffer() {
        held.reset();
        super.resetBuffer();
    }

    @Override
    public void reset() {
        held.reset();
        super.reset();
    }

    private void write(byte[] bytes, int offset, int length) throws IOException {
        if (flow == null && held.size() + length > HELD) begin();
        (flow == null ? held : flow).write(bytes, offset, length);
    }

    /** From here on it goes out as it comes. */
    private void begin() throws IOException {
        vary();
        flow = super.getOutputStream();
        if (compressible) flow = Compression.of(flow, (HttpServletResponse) getResponse());
        held.writeTo(flow);
        held.reset();
    }

    private void vary() {
        addHeader("Vary", "Accept, Accept-Encoding, Authorization, Filter, All-Content");
        setHeader("Cache-Control", "private, no-cache");
    }

    void send() throws IOException {
        if (writer != null) writer.flush();
        if (flow != null) {
            flow.close();
        } else if (held.size() > 0) {
            sendHeld();
        }
    }

    private void sendHeld() throws IOException {
        vary();
        boolean compressed = compressible && held.size() >= Compression.WORTH;
        if (READING.contains(request.getMethod()) && getStatus() == SC_OK && named(compressed)) return;
        if (compressed) {
            var small = new Bytes();
            try (var gzip = Compression.of(small, (HttpServletResponse) getResponse())) {
                held.writeTo(gzip);
            }
            sendWhole(small);
        } else {
            sendWhole(held);
        }
    }

    private void sendWhole(Bytes bytes) throws IOException {
        super.setContentLength(bytes.size());
        bytes.writeTo(super.getOutputStream());
    }

    /** Names the answer. True when the client has it already; then that is all it is told. */
    private boolean named(boolean compressed) {
        String tag = held.tag();
        setHeader("ETag", compressed ? Tags.compressed(tag) : tag);
        String known = request.getHeader("If-None-Match");
        if (known == null || !Tags.named(known, tag)) return false;
        super.setStatus(SC_NOT_MODIFIED);
        return true;
    }

    /** Bytes that can be named without being copied. */
    private static final class Bytes extends ByteArrayOutputStream {

        String tag() {
            return Tags.of(buf, count);
        }
    }

    /** What the answer is written to. */
    private final class Out extends ServletOutputStream {

        @Override
        public void write(int one) throws IOException {
            Parcel.this.write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            Parcel.this.write(bytes, offset, length);
        }

        /** What is held is not sent before its time: frameworks flush whenever they have written something. */
        @Override
        public void flush() {}

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("answers of the API are written by threads");
        }
    }
}
