package org.reeve.restapi.service.change;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reeve.backend.api.Caller;
import org.reeve.backend.api.Changes.Wanted;
import org.reeve.restapi.service.exchange.BadRequest;

/** What the address of a stream asks for: {@code from}, {@code kinds}, {@code ids}, {@code figures}, {@code filter}. */
final class Asked {

    /** Who is interested in more objects than this wants a kind. */
    private static final int MOST_IDS = 1_000;

    private static final Set<String> YES = Set.of("", "true", "t", "yes", "y", "1");

    private Asked() {}

    /**
     * @param parameter gives a parameter of the address
     * @param lastHeard what the reader's last message was numbered with, when he comes back by himself
     * @throws BadRequest naming the parameter
     */
    static Wanted wanted(Function<String, Optional<String>> parameter, Optional<String> lastHeard) {
        // A reader who names what was never said is told so by the stream; one who types an address, here.
        OptionalLong from = lastHeard.isPresent()
                ? OptionalLong.of(number(lastHeard.get()).orElse(0L))
                : given(parameter.apply("from"));
        return new Wanted(from, kinds(parameter), ids(parameter), flag(parameter, "figures"));
    }

    private static OptionalLong given(Optional<String> from) {
        if (from.isEmpty()) return OptionalLong.empty();
        return OptionalLong.of(
                number(from.get()).orElseThrow(() -> new BadRequest("from", "\"" + from.get() + "\" is no number")));
    }

    /** An administrator may ask to see only what a user would. */
    static Caller seeing(Caller caller, Function<String, Optional<String>> parameter, Optional<String> header) {
        boolean filtered = flag(parameter, "filter")
                || header.filter(value -> YES.contains(value.strip().toLowerCase(Locale.ROOT)))
                        .isPresent();
        return filtered
                ? new Caller(caller.user(), caller.name(), caller.session(), false, caller.correlation())
                : caller;
    }

    private static Set<String> kinds(Function<String, Optional<String>> parameter) {
        List<String> kinds = list(parameter, "kinds");
        kinds.stream()
                .filter(kind -> !kind.matches("[a-z][a-z_]{0,40}"))
                .findFirst()
                .ifPresent(kind -> {
                    throw new BadRequest("kinds", "\"" + kind + "\" is no kind");
                });
        return Set.copyOf(kinds);
    }

    private static Set<UUID> ids(Function<String, Optional<String>> parameter) {
        List<String> ids = list(parameter, "ids");
        if (ids.size() > MOST_IDS) throw new BadRequest("ids", "are more than " + MOST_IDS);
        return ids.stream().map(Asked::id).collect(Collectors.toUnmodifiableSet());
    }

    /** An event's is a number. */
    private static UUID id(String text) {
        try {
            if (text.length() == 36) return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new BadRequest("ids", "\"" + text + "\" is no id");
        }
        return new UUID(0, number(text).orElseThrow(() -> new BadRequest("ids", "\"" + text + "\" is no id")));
    }

    private static Optional<Long> number(String text) {
        return text.matches("\\d{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    private static boolean flag(Function<String, Optional<String>> parameter, String name) {
        return parameter
                .apply(name)
                .filter(value -> YES.contains(value.strip().toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    private static List<String> list(Function<String, Optional<String>> parameter, String name) {
        return parameter.apply(name).stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }
}
