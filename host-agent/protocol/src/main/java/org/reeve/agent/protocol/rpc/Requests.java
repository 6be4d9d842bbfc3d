package org.reeve.agent.protocol.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.reeve.agent.protocol.Call;
import org.reeve.agent.protocol.ErrorCode;
import org.reeve.agent.protocol.json.Json;

/** Reads and writes the body of a request message: one request, or a list of them. */
public final class Requests {

    /** More in one message is refused: an engine never needs it. */
    private static final int MOST = 100;

    /** One element of a message: a request, or why it is none. */
    public sealed interface Item {

        /** @param answered false for a notification, which must not be answered */
        record Good(Request request, boolean answered) implements Item {}

        record Bad(JsonNode id, AgentError error) implements Item {}
    }

    /** @param list whether the answer has to be a list, too */
    public record Message(List<Item> items, boolean list) {

        public Message {
            items = List.copyOf(items);
        }
    }

    private Requests() {}

    public static byte[] write(String id, Call<?> call) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("jsonrpc", "2.0").put("method", call.verb());
        body.set("params", Json.tree(call));
        body.put("id", id);
        return Json.bytes(body);
    }

    public static Message read(byte[] body) {
        JsonNode node;
        try {
            node = Json.parse(body);
        } catch (IOException noJson) {
            return alone(ErrorCode.PARSE_ERROR, "the message is no JSON");
        }
        if (!node.isArray()) {
            return new Message(List.of(item(node)), false);
        }
        if (node.isEmpty() || node.size() > MOST) {
            return alone(ErrorCode.INVALID_REQUEST, "a list of " + node.size() + " requests");
        }
        List<Item> items = new ArrayList<>();
        node.forEach(one -> items.add(item(one)));
        return new Message(items, items.size() > 1);
    }

    private static Message alone(int code, String why) {
        return new Message(List.of(new Item.Bad(NullNode.instance, new AgentError(code, why))), false);
    }

    private static Item item(JsonNode node) {
        JsonNode id = node.path("id");
        JsonNode echo = id.isMissingNode() ? NullNode.instance : id;
        JsonNode params = node.path("params");
        boolean sound = node.path("jsonrpc").asText().equals("2.0")
                && node.path("method").isTextual()
                && (params.isContainerNode() || params.isMissingNode() || params.isNull());
        if (!sound) {
            return new Item.Bad(echo, new AgentError(ErrorCode.INVALID_REQUEST, "not a JSON-RPC 2.0 request"));
        }
        JsonNode given = params.isContainerNode() ? params : JsonNodeFactory.instance.objectNode();
        return new Item.Good(new Request(echo, node.get("method").textValue(), given), !id.isMissingNode());
    }
}
