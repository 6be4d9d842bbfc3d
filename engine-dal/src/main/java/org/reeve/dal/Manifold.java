package org.reeve.dal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.reeve.model.Id;

/**
 * One statement in place of many that differ in some arguments only: what differs is a table to which the statement is joined. Columns
 * keep their names and places; after them comes which of the many a row is of.
 *
 * @param text the statement of each
 * @param given the arguments of each, plain
 */
record Manifold(String text, List<List<Object>> given) {

    private static final String PLACE = "asked_place";
    private static final String ORDER = "asked_order";

    /** Ids are values, words are text, what is absent is null. */
    static Object plain(Object argument) {
        return switch (argument) {
            case null -> null;
            case Optional<?> optional -> plain(optional.orElse(null));
            case Id id -> id.value();
            case Enum<?> word -> word.name();
            case Collection<?> many -> many.stream().map(Manifold::plain).toList();
            default -> argument;
        };
    }

    /** The places of arguments that are not the same for all. */
    private List<Integer> differing() {
        List<Object> first = given.get(0);
        return IntStream.range(0, first.size())
                .filter(place -> given.stream().anyMatch(one -> !Objects.equals(one.get(place), first.get(place))))
                .boxed()
                .toList();
    }

    String sql() {
        List<Integer> differing = differing();
        if (differing.isEmpty()) return text;
        String asked = differing.stream().map(place -> ", ?::text[]").collect(Collectors.joining());
        String names = differing.stream().map(place -> ", a" + place).collect(Collectors.joining());
        return """
                select found.*, asked.place as %s from unnest(?::integer[]%s) as asked(place%s)
                cross join lateral (select one.*, row_number() over () as %s from (%s) as one) as found
                order by asked.place, found.%s"""
                .formatted(PLACE, asked, names, ORDER, joined(differing), ORDER);
    }

    Object[] arguments() {
        List<Integer> differing = differing();
        if (differing.isEmpty()) return given.get(0).toArray();
        List<Object> arguments = new ArrayList<>();
        arguments.add(IntStream.range(0, given.size()).boxed().toList());
        for (int place : differing) {
            arguments.add(given.stream().map(one -> written(one.get(place))).toList());
        }
        for (int place = 0; place < given.get(0).size(); place++) {
            if (!differing.contains(place)) arguments.add(given.get(0).get(place));
        }
        return arguments.toArray();
    }

    /** Which of the many the present row is of. */
    int place(ResultSet row) throws SQLException {
        return given.size() == 1 ? 0 : row.getInt(PLACE);
    }

    /** The statement with columns where arguments differ. Question marks within quotes, and doubled ones, are no arguments. */
    private String joined(List<Integer> differing) {
        var joined = new StringBuilder();
        int place = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'' || c == '"') {
                int end = text.indexOf(c, i + 1);
                joined.append(text, i, end + 1);
                i = end;
            } else if (text.startsWith("??", i)) {
                joined.append("??");
                i++;
            } else if (c == '?' && differing.contains(place++)) {
                joined.append("cast(asked.a%d as %s)".formatted(place - 1, type(place - 1)));
            } else {
                joined.append(c);
            }
        }
        return joined.toString();
    }

    private String type(int place) {
        return given.stream()
                .map(one -> one.get(place))
                .filter(one -> one != null && !(one instanceof Collection<?> none && none.isEmpty()))
                .map(Manifold::type)
                .findFirst()
                .orElse("text");
    }

    private static String type(Object argument) {
        return switch (argument) {
            case UUID id -> "uuid";
            case Integer number -> "integer";
            case Long number -> "bigint";
            case Double number -> "double precision";
            case BigDecimal number -> "numeric";
            case Boolean flag -> "boolean";
            case Instant time -> "timestamptz";
            case OffsetDateTime time -> "timestamptz";
            case Collection<?> many ->
                many.stream().findFirst().map(Manifold::type).orElse("text") + "[]";
            default -> "text";
        };
    }

    /** As the database reads it. */
    private static String written(Object argument) {
        return switch (argument) {
            case null -> null;
            case Collection<?> many -> many.stream().map(Manifold::quoted).collect(Collectors.joining(",", "{", "}"));
            default -> argument.toString();
        };
    }

    private static String quoted(Object one) {
        return one == null ? "NULL" : '"' + one.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
