package org.reeve.lab.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;

/** JSON values by short names. */
final class Nodes {

    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

    private Nodes() {}

    static ObjectNode object() {
        return MAKE.objectNode();
    }

    static ArrayNode array() {
        return MAKE.arrayNode();
    }

    static JsonNode text(String text) {
        return MAKE.textNode(text);
    }

    static JsonNode number(long number) {
        return MAKE.numberNode(number);
    }

    static JsonNode number(BigInteger number) {
        return MAKE.numberNode(number);
    }

    static ObjectNode with(ObjectNode object, String member, JsonNode value) {
        return object.set(member, value);
    }

    static JsonNode decimal(double number) {
        return MAKE.numberNode(number);
    }

    static JsonNode truth(boolean truth) {
        return MAKE.booleanNode(truth);
    }

    static JsonNode nothing() {
        return MAKE.nullNode();
    }
}
