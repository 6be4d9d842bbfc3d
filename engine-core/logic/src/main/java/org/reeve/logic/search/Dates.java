package org.reeve.logic.search;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Times as people write them: by name (`Today`, `Yesterday`, the last `Monday`), as a day, or as a day with a time. What is said by the
 * day means the whole day, what is said by the minute that minute.
 */
final class Dates {

    static final List<String> NAMES = Stream.concat(
                    Stream.of("Today", "Yesterday"),
                    Stream.of(DayOfWeek.values()).map(Dates::name))
            .toList();

    private static final List<DateTimeFormatter> DAYS =
            Stream.of("uuuu-M-d", "M/d/uuuu", "d.M.uuuu").map(Dates::formatter).toList();

    private static final List<DateTimeFormatter> MINUTES = times("H:mm", "h:mm a");
    private static final List<DateTimeFormatter> SECONDS = times("H:mm:ss", "h:mm:ss a");

    /** A time as somebody said it: from its beginning until before its end. */
    record Said(Instant from, Instant before) {}

    private Dates() {}

    static Optional<Said> read(String text, ZonedDateTime now) {
        String said = text.strip();
        return named(said, now.toLocalDate())
                .or(() -> day(said))
                .map(day -> days(day, now.getZone()))
                .or(() -> offset(said))
                .or(() -> time(said, MINUTES, ChronoUnit.MINUTES, now.getZone()))
                .or(() -> time(said, SECONDS, ChronoUnit.SECONDS, now.getZone()));
    }

    private static Optional<LocalDate> named(String said, LocalDate today) {
        if (said.equalsIgnoreCase("Today")) return Optional.of(today);
        if (said.equalsIgnoreCase("Yesterday")) return Optional.of(today.minusDays(1));
        return Stream.of(DayOfWeek.values())
                .filter(day -> name(day).equalsIgnoreCase(said))
                .findFirst()
                .map(day -> today.with(TemporalAdjusters.previousOrSame(day)));
    }

    private static String name(DayOfWeek day) {
        return day.name().charAt(0) + day.name().substring(1).toLowerCase(Locale.ROOT);
    }

    private static Optional<LocalDate> day(String said) {
        return DAYS.stream()
                .flatMap(format -> parsed(() -> LocalDate.parse(said, format)).stream())
                .findFirst();
    }

    private static Said days(LocalDate day, ZoneId zone) {
        return new Said(
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** With a zone of its own it is exact. */
    private static Optional<Said> offset(String said) {
        return parsed(() -> OffsetDateTime.parse(said))
                .map(time -> new Said(time.toInstant(), time.toInstant().plusMillis(1)));
    }

    private static Optional<Said> time(String said, List<DateTimeFormatter> formats, ChronoUnit unit, ZoneId zone) {
        return formats.stream()
                .flatMap(format -> parsed(() -> LocalDateTime.parse(said, format)).stream())
                .findFirst()
                .map(time -> time.atZone(zone))
                .map(time -> new Said(time.toInstant(), time.plus(1, unit).toInstant()));
    }

    private interface Parsing<T> {
        T read();
    }

    private static <T> Optional<T> parsed(Parsing<T> parsing) {
        try {
            return Optional.of(parsing.read());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static List<DateTimeFormatter> times(String... hours) {
        return Stream.of("uuuu-M-d ", "uuuu-M-d'T'", "M/d/uuuu ", "d.M.uuuu ")
                .flatMap(day -> Stream.of(hours).map(hour -> formatter(day + hour)))
                .toList();
    }

    private static DateTimeFormatter formatter(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }
}
