package org.reeve.lab;

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
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** Plain HTTP against the API, as a script would speak it. */
final class Rest {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Installation installation;
    private final HttpClient client;
    private final Map<String, String> headers = new TreeMap<>();

    Rest(Installation installation) {
        this.installation = installation;
        this.client = HttpClient.newBuilder()
                .sslContext(TrustStore.context(installation.ca()))
                .connectTimeout(LIMIT)
                .build();
        headers.put("Accept", "application/json");
    }

    /** What came back: the status and the body as it is. */
    record Answer(int status, String type, String body) {

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException e) {
                throw new AssertionError("not JSON: " + body, e);
            }
        }

        /** @throws AssertionError when the request was refused */
        Answer ok() {
            if (status >= 300) {
                throw new AssertionError(status + " " + body);
            }
            return this;
        }
    }

    Rest with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    Rest signedOn() {
        return signedOn(installation.user(), installation.password());
    }

    Rest signedOn(String user, String password) {
        return with("Authorization", "Bearer " + tokenOf(user, password));
    }

    String tokenOf(String user, String password) {
        return token(user, password).ok().json().path("access_token").asText();
    }

    /** Asks for a token; the answer may be a refusal. */
    Answer token(String user, String password) {
        String form =
                "grant_type=password&scope=ovirt-app-api&username=" + encoded(user) + "&password=" + encoded(password);
        return send(HttpRequest.newBuilder(URI.create(installation.base() + "/ovirt-engine/sso/oauth/token"))
                .header("Accept", "application/json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    /** Of the same server, beside the API. */
    Answer getOutsideTheApi(String path) {
        return send(
                HttpRequest.newBuilder(URI.create(installation.base() + path)).GET());
    }

    Answer delete(String path) {
        return send(request(path).DELETE());
    }

    Answer post(String path, String body) {
        return post(path, "application/json", body);
    }

    Answer post(String path, String type, String body) {
        return send(request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Answer put(String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends whatever is asked, without a body when that is empty. */
    Answer send(String http, String path, String body) {
        HttpRequest.Builder request = request(path);
        if (body.isEmpty()) return send(request.method(http, HttpRequest.BodyPublishers.noBody()));
        return send(request.header("Content-Type", "application/json")
                .method(http, HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(installation.api() + path));
        headers.forEach(request::header);
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    client.send(request.timeout(LIMIT).build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.body());
        } catch (IOException e) {
            throw new AssertionError("no answer: " + e, e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
