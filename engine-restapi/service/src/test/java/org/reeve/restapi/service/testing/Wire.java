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
        URI at = URI.create(server.uri(""));
        var request = new StringBuilder(method + " " + at.getRawPath() + path + " HTTP/1.1\r\n")
                .append("Host: localhost\r\nConnection: close\r\n")
                .append("Authorization: ")
                .append(Client.ADMIN)
                .append("\r\n");
        for (String header : headers) request.append(header).append("\r\n");
        return send(at, request.append("\r\n").toString());
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
