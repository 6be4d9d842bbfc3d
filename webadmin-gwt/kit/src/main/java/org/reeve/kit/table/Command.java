package org.reeve.kit.table;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A button for selected items: when it may be pressed and what it then does. The rule answers with the reason why not,
 * which becomes the button's tooltip.
 */
public record Command<T>(
        String id,
        String label,
        String icon,
        Kind kind,
        Function<List<T>, Optional<String>> refusal,
        Consumer<List<T>> run) {
    /** Where a button stands. */
    public enum Kind {
        PRIMARY,
        PLAIN,
        DANGER
    }

    public boolean enabled(List<T> items) {
        return refusal.apply(items).isEmpty();
    }

    /** For one or more items that all pass; the reason says it of one. */
    public static <T> Command<T> forEach(
            String id, String label, String icon, Function<T, Optional<String>> refusal, Consumer<T> run) {
        return new Command<>(id, label, icon, Kind.PLAIN, items -> first(items, refusal), items -> items.forEach(run));
    }

    public static <T> Command<T> forOne(
            String id, String label, String icon, Function<T, Optional<String>> refusal, Consumer<T> run) {
        return new Command<>(
                id,
                label,
                icon,
                Kind.PLAIN,
                items -> items.size() > 1 ? Optional.of("Select one only") : first(items, refusal),
                items -> run.accept(items.get(0)));
    }

    public Command<T> as(Kind kind) {
        return new Command<>(id, label, icon, kind, refusal, run);
    }

    /** Runs after a question, or whatever else has to come first. */
    public Command<T> running(Consumer<List<T>> run) {
        return new Command<>(id, label, icon, kind, refusal, run);
    }

    private static <T> Optional<String> first(List<T> items, Function<T, Optional<String>> refusal) {
        if (items.isEmpty()) return Optional.of("Nothing is selected");
        return items.stream().map(refusal).flatMap(Optional::stream).findFirst();
    }
}
