package org.reeve.lab.fuzz;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Sends requests byte for byte over connections that it keeps: proper HTTP clients refuse to send improper requests. */
public final class Wire implements Target, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String ROOT = "/ovirt-engine/api";

    private final SSLSocketFactory sockets;
    private final String host;
    private final int port;
    private final String token;
    private final BlockingQueue<Line> idle = new LinkedBlockingQueue<>();

    public Wire(SSLSocketFactory sockets, String host, int port, String token) {
        this.sockets = sockets;
        this.host = host;
        this.port = port;
        this.token = token;
    }

    @Override
    public Reply send(Shot shot) {
        Line line = idle.poll();
        try {
            if (line == null) return sent(open(), shot);
            try {
                return sent(line, shot);
            } catch (Unanswered e) {
                // The server may close a connection that it has kept for long enough at any moment.
                return sent(open(), shot);
            }
        } catch (IOException e) {
            return new Reply(0, "", "", e.toString());
        }
    }

    private Reply sent(Line line, Shot shot) throws IOException {
        boolean kept = false;
        try {
            line.write(head(shot), shot.body());
            Reply reply = line.reply(shot.http().equals("HEAD"));
            // After what is no HTTP the two ends may disagree where the next request begins.
            kept = line.open && shot.badness() != Badness.HTTP;
            return reply;
        } finally {
            if (kept) idle.add(line);
            else line.socket.close();
        }
    }

    private byte[] head(Shot shot) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put("Host", host + ":" + port);
        headers.put("Authorization", "Bearer " + token);
        headers.put("Correlation-Id", shot.correlation());
        if (shot.body().length > 0 || shot.http().startsWith("P"))
            headers.put("Content-Length", Integer.toString(shot.body().length));
        headers.putAll(shot.headers());
        var text = new StringBuilder(shot.http() + " " + ROOT + shot.path() + " HTTP/1.1\r\n");
        headers.forEach((name, value) -> {
            if (!value.isEmpty()) text.append(name).append(": ").append(value).append("\r\n");
        });
        return text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private Line open() throws IOException {
        var socket = (SSLSocket) sockets.createSocket(host, port);
        socket.setSoTimeout((int) PATIENCE.toMillis());
        socket.setTcpNoDelay(true);
        return new Line(socket);
    }

    @Override
    public void close() {
        for (Line line = idle.poll(); line != null; line = idle.poll()) {
            try {
                line.socket.close();
            } catch (IOException e) {
                // It is of no use any more either way.
                continue;
            }
        }
    }

    /** The connection ended before any answer began. */
    private static final class Unanswered extends IOException {
        private static final long serialVersionUID = 1;

        Unanswered(String message) {
            super(message);
        }
    }

    /** One connection. */
    private static final class Line {

        private final SSLSocket socket;
        private final InputStream in;
        private boolean open = true;

        Line(SSLSocket socket) throws IOException {
            this.socket = socket;
            this.in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
        }

        void write(byte[] head, byte[] body) throws IOException {
            try {
                byte[] all = new byte[head.length + body.length];
                System.arraycopy(head, 0, all, 0, head.length);
                System.arraycopy(body, 0, all, head.length, body.length);
                socket.getOutputStream().write(all);
                socket.getOutputStream().flush();
            } catch (IOException e) {
                // The server may have answered and closed before it had read everything.
                open = false;
            }
        }

        Reply reply(boolean bodiless) throws IOException {
            String status = first();
            Map<String, String> headers = headers();
            while (status.startsWith("HTTP/1.1 1")) {
                status = text();
                headers = headers();
            }
            int code = Integer.parseInt(status.split(" ")[1]);
            if (headers.getOrDefault("connection", "").equalsIgnoreCase("close")) open = false;
            byte[] body = bodiless || code == 204 || code == 304 ? new byte[0] : body(headers);
            return new Reply(
                    code,
                    headers.getOrDefault("content-type", ""),
                    headers.getOrDefault("correlation-id", ""),
                    new String(body, StandardCharsets.UTF_8));
        }

        private String first() throws IOException {
            try {
                String status = text();
                if (status.startsWith("HTTP/1.1 ")) return status;
                throw new Unanswered("not HTTP: " + status);
            } catch (SocketTimeoutException e) {
                throw e;
            } catch (IOException e) {
                throw new Unanswered(e.toString());
            }
        }

        private Map<String, String> headers() throws IOException {
            Map<String, String> headers = new TreeMap<>();
            for (String line = text(); !line.isEmpty(); line = text()) {
                int colon = line.indexOf(':');
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
            return headers;
        }

        private byte[] body(Map<String, String> headers) throws IOException {
            if (headers.containsKey("content-length")) {
                int length = Integer.parseInt(headers.get("content-length"));
                byte[] body = in.readNBytes(length);
                if (body.length < length) throw new EOFException("an answer that ends early");
                return body;
            }
            if (headers.getOrDefault("transfer-encoding", "").equals("chunked")) return chunks();
            open = false;
            return in.readAllBytes();
        }

        private byte[] chunks() throws IOException {
            var all = new ByteArrayOutputStream();
            while (true) {
                int length = Integer.parseInt(text().strip(), 16);
                all.write(in.readNBytes(length));
                text();
                if (length == 0) return all.toByteArray();
            }
        }

        private String text() throws IOException {
            var line = new ByteArrayOutputStream();
            for (int octet = in.read(); octet != '\n'; octet = in.read()) {
                if (octet < 0) throw new EOFException("the connection was closed");
                if (octet != '\r') line.write(octet);
            }
            return line.toString(StandardCharsets.ISO_8859_1);
        }
    }
}
