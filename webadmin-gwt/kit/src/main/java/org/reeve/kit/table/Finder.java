package org.reeve.kit.table;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.reeve.kit.api.types.Resource;
import org.reeve.kit.core.Async;
import org.reeve.kit.core.Fault;
import org.reeve.kit.core.Kind;
import org.reeve.kit.core.Rest;
import org.reeve.kit.core.Timers;

/**
 * Finds rows by what somebody writes. Plain words are looked for in the rows at once; a text with a comparison, as {@code status=up}, is the
 * engine's language and asked there, when the writer rests.
 */
public final class Finder<T extends Resource> {
    static final int REST_MILLISECONDS = 300;

    /** Objects change more often than what is found changes. */
    static final int AGAIN_MILLISECONDS = 2_000;

    private final Kind<T> kind;
    private final Rows<T> rows;
    private final Rest rest;
    private final Timers timers;
    private final UnaryOperator<String> coded;
    private final Runnable arranged;
    private Optional<Fault> fault = Optional.empty();
    private Runnable waiting = () -> {};
    private String asked = "";
    private boolean again;
    private int generation;

    /**
     * @param coded writes a text for an address
     * @param arranged called when other rows are shown
     */
    public Finder(
            Kind<T> kind, Rows<T> rows, Rest rest, Timers timers, UnaryOperator<String> coded, Runnable arranged) {
        this.kind = kind;
        this.rows = rows;
        this.rest = rest;
        this.timers = timers;
        this.coded = coded;
        this.arranged = arranged;
    }

    /** Why the engine did not understand the text, with the place. */
    public Optional<Fault> fault() {
        return fault;
    }

    public void write(String text) {
        waiting.run();
        waiting = () -> {};
        generation++;
        again = false;
        fault = Optional.empty();
        boolean comparing = operator(text) >= 0;
        asked = comparing && complete(text) ? text.trim() : "";
        if (asked.isEmpty()) {
            rows.among(Optional.empty());
            // What is half a comparison is nothing to be found in rows.
            rows.search(comparing ? "" : text);
            arranged.run();
        } else waiting = timers.after(REST_MILLISECONDS, this::ask);
    }

    /** Something has changed, so something else may be found. */
    public void refresh() {
        if (asked.isEmpty() || again) return;
        again = true;
        timers.after(AGAIN_MILLISECONDS, () -> {
            if (again) ask();
            again = false;
        });
    }

    /** Nobody looks any more. */
    public void close() {
        waiting.run();
        asked = "";
        again = false;
        generation++;
    }

    private void ask() {
        int now = ++generation;
        rest.<T>list(
                kind.path() + "?search=" + coded.apply(asked),
                kind.name(),
                Async.of(found -> found(now, found), failure -> failed(now, failure)));
    }

    private void found(int answered, List<T> found) {
        if (answered != generation) return;
        Set<String> ids = new LinkedHashSet<>();
        for (T item : found) ids.add(item.id);
        show(ids, Optional.empty());
    }

    private void failed(int answered, Fault failure) {
        if (answered == generation) show(Set.of(), Optional.of(failure));
    }

    private void show(Set<String> ids, Optional<Fault> why) {
        fault = why;
        rows.search("");
        rows.among(Optional.of(ids));
        arranged.run();
    }

    private static int operator(String text) {
        for (int i = 0; i < text.length(); i++) if ("=<>".indexOf(text.charAt(i)) >= 0) return i;
        return -1;
    }

    /** A comparison needs a field before it and something behind it. */
    private static boolean complete(String text) {
        int at = operator(text);
        String behind = text.substring(at).replace("=", "").replace("<", "").replace(">", "");
        return !text.substring(0, at).trim().isEmpty() && !behind.trim().isEmpty();
    }
}
