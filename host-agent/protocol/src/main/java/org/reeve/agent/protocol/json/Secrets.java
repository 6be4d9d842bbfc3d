package org.reeve.agent.protocol.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/** Makes JSON fit for a log: what its name marks as secret is masked. */
public final class Secrets {

    private static final String MARK = "_X_";
    private static final String MASK = "***";
    private static final int LONGEST = 2000;

    private Secrets() {}

    public static String masked(JsonNode node) {
        String text = mask(node.deepCopy()).toString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }

    private static JsonNode mask(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (String name : List.copyOf(names(object))) {
                if (secret(name)) {
                    object.put(name, MASK);
                } else {
                    mask(object.get(name));
                }
            }
        } else if (node instanceof ArrayNode list) {
            list.forEach(Secrets::mask);
        }
        return node;
    }

    private static List<String> names(ObjectNode object) {
        return object.propertyStream().map(java.util.Map.Entry::getKey).toList();
    }

    private static boolean secret(String name) {
        return name.startsWith(MARK) || name.toLowerCase(Locale.ROOT).contains("password");
    }
}
