package org.reeve.restapi.service.sso;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Rows as aligned text, for people at a terminal. */
final class Lines {

    private Lines() {}

    static String of(List<Map<String, Object>> rows) {
        if (rows.isEmpty()) return "";
        Map<String, Integer> widths = new LinkedHashMap<>();
        rows.forEach(row -> row.forEach((name, value) ->
                widths.merge(name, Math.max(name.length(), text(value).length()), Math::max)));
        StringBuilder text = new StringBuilder();
        text.append(line(widths, widths.keySet().stream().collect(Collectors.toMap(name -> name, name -> name))));
        rows.forEach(row -> text.append(line(widths, row)));
        return text.toString();
    }

    private static String line(Map<String, Integer> widths, Map<String, ?> row) {
        String line = widths.entrySet().stream()
                .map(column -> padded(text(row.get(column.getKey())), column.getValue()))
                .collect(Collectors.joining("  "));
        return line.stripTrailing() + "\n";
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    private static String text(Object value) {
        return switch (value) {
            case null -> "";
            case Collection<?> many -> many.stream().map(Object::toString).collect(Collectors.joining(","));
            default -> value.toString();
        };
    }
}
