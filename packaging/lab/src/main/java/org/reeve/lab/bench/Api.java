package org.reeve.lab.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.reeve.lab.surface.Door;

/** The REST API as a script would use it: JSON, one token, connections kept. */
final class Api implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String base;
    private final SSLContext context;
    private final HttpClient client;
    private final String token;

    Api(Product product) {
        base = product.base();
        context = trusting(product);
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(context)
                .build();
        token = signOn(product.password());
    }

    String token() {
        return token;
    }

    /** For connections that trust the installation. */
    SSLSocketFactory sockets() {
        return context.getSocketFactory();
    }

    JsonNode get(String path) {
        return send(request(path).GET());
    }

    JsonNode post(String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    void delete(String path) {
        send(request(path).DELETE());
    }

    /** Sends a request and answers whatever comes back. */
    Door.Answer attempt(String http, String path, String body) {
        HttpRequest.Builder request = request(path);
        if (!body.isEmpty()) request.header("Content-Type", "application/json");
        request.method(
                http, body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        HttpResponse<String> answer = exchange(request.timeout(LIMIT).build());
        return new Door.Answer(
                answer.statusCode(), answer.headers().firstValue("Content-Type").orElse(""), json(answer.body()));
    }

    private static JsonNode json(String body) {
        try {
            return body.isEmpty() ? null : JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    /** Ids of a list whose names begin so, by status. */
    Map<String, String> statuses(String collection, String kind, String prefix) {
        Map<String, String> found = new HashMap<>();
        for (JsonNode node : get("/" + collection).path(kind)) {
            if (node.path("name").asText().startsWith(prefix)) {
                found.put(node.path("id").asText(), node.path("status").asText());
            }
        }
        return found;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + "/ovirt-engine/api" + path))
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token);
    }

    private String signOn(String password) {
        String form = "grant_type=password&scope=ovirt-app-api&username=admin%40internal&password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8);
        return send(HttpRequest.newBuilder(URI.create(base + "/ovirt-engine/sso/oauth/token"))
                        .header("Accept", "application/json")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)))
                .path("access_token")
                .asText();
    }

    private JsonNode send(HttpRequest.Builder builder) {
        HttpRequest request = builder.timeout(LIMIT).build();
        HttpResponse<String> answer = exchange(request);
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(
                    request.method() + " " + request.uri() + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body().isEmpty() ? JSON.createObjectNode() : json(answer.body());
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SSLContext trusting(Product product) {
        try (var in = Files.newInputStream(product.pki("ca.pem"))) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry(
                    "ca", CertificateFactory.getInstance("X.509").generateCertificate(in));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
