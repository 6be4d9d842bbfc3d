package org.reeve.restapi.meta;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** A kind of text value: how it is read, how it is written, and whether JSON writes it as a number. */
public record Scalar(Function<String, Object> read, Function<Object, String> write, InJson inJson) {

    /** Whole numbers and booleans are text in JSON; decimals and dates (epoch milliseconds) are numbers. */
    public enum InJson {
        TEXT,
        NUMBER,
        MILLISECONDS
    }

    private static final DateTimeFormatter MILLIS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    /** Longest decimal taken; a longer one only serves to keep the engine busy. */
    private static final int LONGEST_NUMBER = 64;

    public static final Scalar STRING = new Scalar(Scalar::text, Object::toString, InJson.TEXT);
    public static final Scalar BOOLEAN = new Scalar(Scalar::bool, Object::toString, InJson.TEXT);
    public static final Scalar INT = new Scalar(number(Integer::valueOf), Object::toString, InJson.TEXT);
    public static final Scalar LONG = new Scalar(number(Long::valueOf), Object::toString, InJson.TEXT);
    public static final Scalar DOUBLE = new Scalar(number(Scalar::finite), Object::toString, InJson.NUMBER);
    public static final Scalar DECIMAL =
            new Scalar(number(Scalar::decimal), d -> ((BigDecimal) d).toPlainString(), InJson.NUMBER);
    public static final Scalar DATE = new Scalar(Scalar::date, d -> MILLIS.format((Instant) d), InJson.MILLISECONDS);

    public static <E extends Enum<E> & WireEnum> Scalar of(Class<E> type) {
        Map<String, E> values = new HashMap<>();
        for (E value : type.getEnumConstants()) values.put(value.wire(), value);
        return new Scalar(text -> value(values, text), v -> ((WireEnum) v).wire(), InJson.TEXT);
    }

    private static <E> E value(Map<String, E> values, String text) {
        E found = values.get(text.strip().toLowerCase(Locale.ROOT));
        if (found == null) throw new BadValue(text);
        return found;
    }

    /** No database keeps a text with this in it, and no XML can say it. */
    private static Object text(String text) {
        if (text.indexOf('\0') >= 0) throw new BadValue(text.replace("\0", "\\0"));
        return text;
    }

    private static Object bool(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw new BadValue(text);
        };
    }

    private static Function<String, Object> number(Function<String, Object> parse) {
        return text -> {
            try {
                if (text.length() > LONGEST_NUMBER) throw new BadValue(text.substring(0, LONGEST_NUMBER) + "...");
                return parse.apply(text.strip());
            } catch (NumberFormatException e) {
                throw new BadValue(text);
            }
        };
    }

    /** A plain decimal of a few thousand digits must not be asked for by "1e9999". */
    private static Object decimal(String text) {
        var value = new BigDecimal(text);
        if (Math.abs(value.scale()) > LONGEST_NUMBER) throw new BadValue(text);
        return value;
    }

    private static Object finite(String text) {
        Double value = Double.valueOf(text);
        if (!Double.isFinite(value)) throw new BadValue(text);
        return value;
    }

    private static Object date(String text) {
        String trimmed = text.strip();
        try {
            var parsed = DateTimeFormatter.ISO_DATE_TIME.parseBest(trimmed, OffsetDateTime::from, LocalDateTime::from);
            Instant instant = parsed instanceof OffsetDateTime offset
                    ? offset.toInstant()
                    : ((LocalDateTime) parsed).toInstant(ZoneOffset.UTC);
            return Instant.ofEpochMilli(instant.toEpochMilli());
        } catch (DateTimeException | ArithmeticException e) {
            throw new BadValue(text);
        }
    }

    /** A text that is no value of its kind. */
    public static final class BadValue extends IllegalArgumentException {

        public BadValue(String text) {
            super(text);
        }
    }
}
