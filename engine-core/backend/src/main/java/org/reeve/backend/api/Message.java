package org.reeve.backend.api;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.TreeMap;

/**
 * Something to tell a person, before it is put into words: the texts belong to the name and live in `messages/*.properties`.
 *
 * @param facts what the text names in braces
 */
public record Message(String name, Map<String, String> facts) {

    public Message {
        requireNonNull(name);
        facts = Map.copyOf(facts);
    }

    public static Message of(String name) {
        return new Message(name, Map.of());
    }

    /** @param facts alternately a name and its value */
    public static Message of(String name, Object... facts) {
        var named = new TreeMap<String, String>();
        for (int i = 0; i + 1 < facts.length; i += 2) {
            named.put(String.valueOf(facts[i]), String.valueOf(facts[i + 1]));
        }
        return new Message(name, named);
    }
}
