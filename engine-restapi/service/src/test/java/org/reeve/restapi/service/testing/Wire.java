package org.reeve.restapi.service.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A socket, for requests that no HTTP client would send. */
public final class Wire {

    private static final int PATIENCE_MILLIS = 20_000;

    private Wire() {}

    /** @param path as it stands in the request line, below the context */
    public static String send(ApiServer server, String method, String path, String... headers) {
        return request(server, method, path, "Authorization: " + Client.ADMIN + "\r\n", headers);
    }

    public static String anonymous(ApiServer server, String method, String path, String... headers) {
        return request(server, method, path, "", headers);
    }

    private static String request(ApiServer server, String method, String path, String sender, String... headers) {
        URI at = URI.create(server.uri(""));
        String line = method + " " + at.getRawPath() + path + " HTTP/1.1\r\n";
        String usual = "Host: localhost\r\nConnection: close\r\n" + sender;
        String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return send(at, line + usual + more + "\r\n");
    }

    private static String send(URI at, String request) {
        try (var socket = new Socket(at.getHost(), at.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
