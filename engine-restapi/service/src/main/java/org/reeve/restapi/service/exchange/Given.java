package org.reeve.restapi.service.exchange;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Takes members out of what a client sent, and says by name what is missing or malformed. */
public final class Given {

    private Given() {}

    public static <T> T required(T value, String member) {
        if (value == null || value instanceof String text && text.isBlank())
            throw new BadRequest(member, "is required");
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
            throw new BadRequest(member, "Invalid value \"" + value + "\"");
        }
    }

    /** @param type makes the id of the kind: {@code VmId::new} */
    public static <I> I id(String text, Function<UUID, I> type) {
        // Java takes shortened groups, which would then come back longer than they were sent.
        if (text == null || text.length() != 36) throw new BadRequest("id", "\"" + text + "\" is not an id");
        return as(text, "id", t -> type.apply(UUID.fromString(t)));
    }
}
