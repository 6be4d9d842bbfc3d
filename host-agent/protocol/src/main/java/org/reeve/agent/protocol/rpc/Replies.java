package org.reeve.agent.protocol.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.reeve.agent.protocol.ErrorCode;
import org.reeve.agent.protocol.Event;
import org.reeve.agent.protocol.Stamp;
import org.reeve.agent.protocol.json.Json;

/** Reads and writes what an agent says: replies and events. */
public final class Replies {

    private static final String TIME = "notify_time";

    /** One thing an agent said. */
    public sealed interface Said {

        record Answer(String id, Reply reply) implements Said {}

        record Notice(Event event) implements Said {}
    }

    private Replies() {}

    public static ObjectNode tree(JsonNode id, Reply reply) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("jsonrpc", "2.0");
        body.set("id", id);
        switch (reply) {
            case Reply.Result result -> body.set("result", result.value());
            case Reply.Failure failure ->
                body.putObject("error")
                        .put("code", failure.error().code())
                        .put("message", failure.error().message());
        }
        return body;
    }

    public static byte[] write(Event event) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("jsonrpc", "2.0").put("method", event.method());
        ObjectNode params = body.putObject("params");
        if (event.params() instanceof ObjectNode facts) {
            params.setAll(facts);
        }
        params.put(TIME, event.notifyTime());
        return Json.bytes(body);
    }

    /** @throws IOException when the body is no JSON or not something that agents say */
    public static List<Said> read(byte[] body, Stamp stamp) throws IOException {
        JsonNode node = Json.parse(body);
        List<Said> all = new ArrayList<>();
        for (JsonNode one : node.isArray() ? node : List.of(node)) {
            all.add(one.has("method") ? notice(one) : answer(one, stamp));
        }
        return all;
    }

    private static Said notice(JsonNode node) throws IOException {
        JsonNode params = node.path("params");
        long time = params.path(TIME).asLong();
        if (params instanceof ObjectNode facts) {
            facts.remove(TIME);
        }
        try {
            return new Said.Notice(Event.of(node.get("method").asText(), params, time));
        } catch (IllegalArgumentException noEvent) {
            throw new IOException(noEvent.getMessage(), noEvent);
        }
    }

    private static Said answer(JsonNode node, Stamp stamp) throws IOException {
        if (node.hasNonNull("error")) {
            JsonNode error = node.get("error");
            int code = error.path("code").asInt(ErrorCode.INTERNAL_ERROR);
            AgentError told = new AgentError(code, error.path("message").asText());
            return new Said.Answer(node.path("id").asText(), new Reply.Failure(told, stamp));
        }
        if (!node.has("result")) {
            throw new IOException("neither a reply nor an event");
        }
        return new Said.Answer(node.path("id").asText(), new Reply.Result(node.get("result"), stamp));
    }
}
