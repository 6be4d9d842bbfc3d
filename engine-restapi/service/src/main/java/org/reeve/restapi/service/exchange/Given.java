package org.reeve.restapi.service.exchange;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Takes members out of what a client sent, and says by name what is missing or malformed. */
public final class Given {

    private Given() {}

    public static <T> T required(T value, String member) {
        if (value == null || value instanceof String text && text.isBlank()) throw BadRequest.incomplete(member);
        return value;
    }

    public static <T> T or(T value, T otherwise) {
        return value == null ? otherwise : value;
    }

    /** Converts a member that may be absent; a value that the conversion refuses is the client's mistake. */
    public static <T, R> Optional<R> maybe(T value, String member, Function<T, R> convert) {
        return value == null ? Optional.empty() : Optional.of(as(value, member, convert));
    }

    public static <T, R> R as(T value, String member, Function<T, R> convert) {
        try {
            return convert.apply(value);
        } catch (IllegalArgumentException e) {
            throw BadRequest.invalid(member, value);
        }
    }

    /** @param type makes the id of the kind: {@code VmId::new} */
    public static <I> I id(String text, Function<UUID, I> type) {
        // Java takes shortened groups, which would then come back longer than they were sent.
        if (text == null || text.length() != 36) throw notAnId(text);
        try {
            return type.apply(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw notAnId(text);
        }
    }

    private static BadRequest notAnId(String text) {
        String cut = text != null && text.length() > 36 ? text.substring(0, 36) + "..." : text;
        return new BadRequest("id", "\"" + cut + "\" is not an id");
    }
}
