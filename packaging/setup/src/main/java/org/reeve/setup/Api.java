package org.reeve.setup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The engine's REST API as the installer uses it: what any script could do. */
final class Api implements AutoCloseable {

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);
    private static final Duration REQUEST_LIMIT = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Supplier<String> base;
    private final Pki pki;
    private final Supplier<String> password;
    private HttpClient client;
    private String token;

    Api(Supplier<String> base, Pki pki, Supplier<String> password) {
        this.base = base;
        this.pki = pki;
        this.password = password;
    }

    boolean healthy() {
        try {
            HttpResponse<String> answer =
                    client().send(request("/ovirt-engine/services/health").GET().build(), text());
            return answer.statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    JsonNode get(String path) {
        return call("GET", path, null);
    }

    JsonNode post(String path, ObjectNode body) {
        return call("POST", path, body);
    }

    JsonNode action(String path) {
        return call("POST", path, JSON.createObjectNode());
    }

    /** The first object of a list that bears the name. */
    Optional<JsonNode> named(String collection, String kind, String name) {
        for (JsonNode node : get("/" + collection).path(kind)) {
            if (node.path("name").asText().equals(name)) {
                return Optional.of(node);
            }
        }
        return Optional.empty();
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    private JsonNode call(String method, String path, ObjectNode body) {
        try {
            HttpRequest.Builder request = request("/ovirt-engine/api" + path)
                    .header("Accept", "application/json")
                    .header("Authorization", "Bearer " + token());
            if (body == null) {
                request.method(method, HttpRequest.BodyPublishers.noBody());
            } else {
                request.header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body.toString()));
            }
            HttpResponse<String> answer = client().send(request.build(), text());
            if (answer.statusCode() >= 400) {
                throw new Failure("The engine refused " + method + " " + path + " with " + answer.statusCode() + ": "
                        + reason(answer.body()));
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new Failure("The engine does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted.", e);
        }
    }

    private String token() throws IOException, InterruptedException {
        if (token == null) {
            String form = "grant_type=password&scope=ovirt-app-api&username=" + encoded("admin@internal") + "&password="
                    + encoded(password.get());
            HttpResponse<String> answer = client().send(
                            request("/ovirt-engine/sso/oauth/token")
                                    .header("Accept", "application/json")
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(HttpRequest.BodyPublishers.ofString(form))
                                    .build(),
                            text());
            if (answer.statusCode() != 200) {
                throw new Failure("Signing on as admin@internal failed: " + reason(answer.body()));
            }
            token = JSON.readTree(answer.body()).path("access_token").asText();
        }
        return token;
    }

    private static String reason(String body) {
        try {
            JsonNode fault = JSON.readTree(body);
            return fault.path("detail").asText(fault.path("error").asText(body));
        } catch (IOException notJson) {
            return body;
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base.get() + path)).timeout(REQUEST_LIMIT);
    }

    private static HttpResponse.BodyHandler<String> text() {
        return HttpResponse.BodyHandlers.ofString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpClient client() {
        if (client == null) {
            client = HttpClient.newBuilder()
                    .connectTimeout(CONNECT_LIMIT)
                    .sslContext(trustingOurs())
                    .build();
        }
        return client;
    }

    private SSLContext trustingOurs() {
        try {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("ca", Pki.read(pki.ca()));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new Failure("The CA certificate cannot be used: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        if (client != null) {
            client.close();
        }
    }
}
