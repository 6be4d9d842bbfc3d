package org.reeve.restapi.service.change;

import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.Session;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reeve.restapi.service.http.AuthenticationFilter;

/**
 * Takes from the request that opens a web socket what its stream needs later. Browsers send cookies along from any page, so a page of another
 * origin gets nothing, whatever its user is signed on to.
 */
public final class Handshake extends ServerEndpointConfig.Configurator {

    private static final String SEEN = Handshake.class.getName();

    /** What was seen of a request. */
    record Seen(Optional<String> authorization, Optional<String> session, boolean ownOrigin) {}

    @Override
    public void modifyHandshake(ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
        Map<String, List<String>> headers = request.getHeaders();
        Optional<String> authorization = header(headers, "Authorization");
        Optional<String> origin = header(headers, "Origin");
        boolean own = origin.isEmpty()
                ? authorization.isPresent()
                : header(headers, "Host")
                        .filter(host -> same(origin.get(), host))
                        .isPresent();
        config.getUserProperties().put(SEEN, new Seen(authorization, cookie(headers), own));
    }

    static Seen of(Session session) {
        return (Seen) session.getUserProperties().get(SEEN);
    }

    /** The port may be left out on either side only when it is that of the scheme. */
    private static boolean same(String origin, String host) {
        try {
            URI from = URI.create(origin);
            URI to = URI.create(from.getScheme() + "://" + host);
            return from.getHost() != null && from.getHost().equalsIgnoreCase(to.getHost()) && port(from) == port(to);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static int port(URI uri) {
        if (uri.getPort() >= 0) return uri.getPort();
        return uri.getScheme().equals("https") ? 443 : 80;
    }

    private static Optional<String> cookie(Map<String, List<String>> headers) {
        return header(headers, "Cookie").stream()
                .flatMap(all -> Arrays.stream(all.split(";")))
                .map(String::strip)
                .filter(one -> one.startsWith(AuthenticationFilter.COOKIE + "="))
                .map(one -> one.substring(AuthenticationFilter.COOKIE.length() + 1))
                .findFirst();
    }

    private static Optional<String> header(Map<String, List<String>> headers, String name) {
        return headers.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                .flatMap(entry -> entry.getValue().stream())
                .findFirst();
    }
}
