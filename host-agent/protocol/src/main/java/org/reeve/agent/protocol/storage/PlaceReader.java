package org.reeve.agent.protocol.storage;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/** Reads where a storage domain lives: engines write the bare text, the published schema an object around it. */
final class PlaceReader extends JsonDeserializer<String> {

    @Override
    public String deserialize(JsonParser in, DeserializationContext context) throws IOException {
        JsonNode node = in.readValueAsTree();
        JsonNode text = node.isObject() ? node.path("remotePath") : node;
        return text.isTextual() ? text.textValue() : null;
    }
}
