package org.reeve.restapi.service.sso;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One row of an answer, its columns in order. */
final class Columns {

    private final Map<String, Object> values = new LinkedHashMap<>();

    private Columns() {}

    static Columns of() {
        return new Columns();
    }

    Columns with(String name, Object value) {
        Object plain =
                switch (value) {
                    case Optional<?> optional -> optional.map(Columns::plain).orElse("");
                    default -> plain(value);
                };
        values.put(name, plain);
        return this;
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Boolean flag -> flag;
            case Collection<?> many -> many;
            case Instant time -> time.truncatedTo(ChronoUnit.SECONDS).toString();
            default -> value.toString();
        };
    }

    Map<String, Object> map() {
        return values;
    }
}
