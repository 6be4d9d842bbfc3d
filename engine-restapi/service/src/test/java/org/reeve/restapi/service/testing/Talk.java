package org.reeve.restapi.service.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;

/** Talks JSON with an API as one user, and says what went wrong when an answer is not the one expected. Paths begin with `/api`. */
public final class Talk {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Client client;
    private final String authorization;

    private Talk(Client client, String authorization) {
        this.client = client;
        this.authorization = authorization;
    }

    public static Talk with(Client client) {
        return new Talk(client, Client.ADMIN);
    }

    /** The same as another user. */
    public Talk as(String user, String password) {
        return new Talk(client, Client.basic(user, password));
    }

    /** Bodies are written with single quotes. */
    public HttpResponse<String> send(String method, String path, String body) {
        return client.send(
                method,
                path,
                body.replace('\'', '"'),
                "Content-Type",
                "application/json",
                "Accept",
                "application/json",
                "Authorization",
                authorization);
    }

    public JsonNode get(String path) {
        return read(send("GET", path, ""), 200);
    }

    public JsonNode made(String path, String body) {
        return read(send("POST", path, body), 201);
    }

    public String idOfMade(String path, String body) {
        return made(path, body).path("id").asText();
    }

    public JsonNode changed(String path, String body) {
        return read(send("PUT", path, body), 200);
    }

    public JsonNode acted(String path, String body) {
        return read(send("POST", path, body), 200);
    }

    public void gone(String path) {
        HttpResponse<String> answer = send("DELETE", path, "");
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        missing(path);
    }

    public void missing(String path) {
        assertThat(send("GET", path, "").statusCode()).as(path).isEqualTo(404);
    }

    /** What the fault says, or the one in an action. */
    public String refused(int status, String method, String path, String body) {
        JsonNode answer = read(send(method, path, body), status);
        return (answer.has("fault") ? answer.path("fault") : answer)
                .path("detail")
                .asText();
    }

    private static JsonNode read(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode())
                .as(answer.request() + " " + answer.body())
                .isEqualTo(status);
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
    }
}
