package org.reeve.agent.protocol.rpc;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import org.reeve.agent.protocol.Call;
import org.reeve.agent.protocol.ErrorCode;
import org.reeve.agent.protocol.json.Json;

/**
 * One JSON-RPC request.
 *
 * @param id any JSON value; comes back in the reply as it is
 * @param params an object, or for a peer that is terse, a list
 */
public record Request(JsonNode id, String method, JsonNode params) {

    public Request {
        requireNonNull(id);
        requireNonNull(method);
        requireNonNull(params);
    }

    /** @throws AgentFailure when the parameters do not have the shape of the call */
    public <C extends Call<?>> C as(Class<C> call) {
        try {
            return Json.read(named(call), call);
        } catch (JsonProcessingException badShape) {
            throw new AgentFailure(ErrorCode.INVALID_PARAMS, method + ": " + badShape.getOriginalMessage());
        }
    }

    /** A list gives the parameters in the order in which the call declares them. */
    private JsonNode named(Class<?> call) {
        if (!params.isArray()) {
            return params;
        }
        RecordComponent[] components = call.getRecordComponents();
        if (params.size() > components.length) {
            throw new AgentFailure(ErrorCode.INVALID_PARAMS, method + ": too many parameters");
        }
        ObjectNode named = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < params.size(); i++) {
            named.set(wireName(components[i]), params.get(i));
        }
        return named;
    }

    private static String wireName(RecordComponent component) {
        JsonProperty given = component.getAccessor().getAnnotation(JsonProperty.class);
        return given == null ? component.getName() : given.value();
    }
}
