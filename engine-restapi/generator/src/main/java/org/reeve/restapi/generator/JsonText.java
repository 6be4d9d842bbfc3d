package org.reeve.restapi.generator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON of maps, lists, texts, numbers and booleans, in the order in which they were put together. */
final class JsonText {

    private final StringBuilder out = new StringBuilder();

    private JsonText() {}

    static String of(Object value) {
        var text = new JsonText();
        text.value(value);
        return text.out.append('\n').toString();
    }

    /** @param members alternately names and values; a null is left out */
    static Map<String, Object> object(Object... members) {
        var object = new LinkedHashMap<String, Object>();
        for (int i = 0; i + 1 < members.length; i += 2) {
            if (members[i + 1] != null) object.put((String) members[i], members[i + 1]);
        }
        return object;
    }

    private void value(Object value) {
        switch (value) {
            case Map<?, ?> members -> members(members);
            case List<?> items -> items(items);
            case Boolean flag -> out.append(flag);
            case Number number -> out.append(number);
            default -> text(value.toString());
        }
    }

    private void members(Map<?, ?> members) {
        String separator = "{";
        for (var member : members.entrySet()) {
            out.append(separator);
            text(member.getKey().toString());
            out.append(':');
            value(member.getValue());
            separator = ",";
        }
        out.append(members.isEmpty() ? "{}" : "}");
    }

    private void items(List<?> items) {
        String separator = "[";
        for (Object item : items) {
            out.append(separator);
            value(item);
            separator = ",";
        }
        out.append(items.isEmpty() ? "[]" : "]");
    }

    private void text(String text) {
        out.append('"');
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                default -> {
                    if (c < ' ') out.append("\\u%04x".formatted((int) c));
                    else out.append(c);
                }
            }
        }
        out.append('"');
    }
}
