package org.reeve.agent.protocol.rpc;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
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
            return Json.read(params, call);
        } catch (JsonProcessingException badShape) {
            throw new AgentFailure(ErrorCode.INVALID_PARAMS, method + ": " + badShape.getOriginalMessage());
        }
    }
}
