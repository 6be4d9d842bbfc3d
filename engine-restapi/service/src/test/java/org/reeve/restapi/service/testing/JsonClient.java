package org.reeve.restapi.service.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;

/** Speaks JSON with the API, as one person. */
public final class JsonClient {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Client client;
    private final String authorization;

    public JsonClient(Client client) {
        this(client, Client.ADMIN);
    }

    public JsonClient(Client client, String authorization) {
        this.client = client;
        this.authorization = authorization;
    }

    /** What was added, once the server says that it was. */
    public JsonNode made(String path, String body) {
        HttpResponse<String> answer = post(path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return read(answer);
    }

    /** What is there, once the server says that it is. */
    public JsonNode get(String path) {
        HttpResponse<String> answer = send("GET", path, "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return read(answer);
    }

    public JsonNode changed(String path, String body) {
        HttpResponse<String> answer = send("PUT", path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return read(answer);
    }

    public HttpResponse<String> post(String path, String body) {
        return send("POST", path, body);
    }

    public HttpResponse<String> put(String path, String body) {
        return send("PUT", path, body);
    }

    public HttpResponse<String> delete(String path) {
        return send("DELETE", path, "");
    }

    public int status(String path) {
        return send("GET", path, "").statusCode();
    }

    public HttpResponse<String> send(String method, String path, String body) {
        return client.send(
                method,
                path,
                body,
                "Authorization",
                authorization,
                "Content-Type",
                "application/json",
                "Accept",
                "application/json");
    }

    public static JsonNode read(HttpResponse<String> answer) {
        return read(answer.body());
    }

    public static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
