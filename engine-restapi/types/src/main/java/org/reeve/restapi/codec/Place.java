package org.reeve.restapi.codec;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.reeve.restapi.meta.Scalar;

/** Where in a body the reader is, to name it when something is wrong there. */
final class Place {

    private static final int QUOTED = 80;

    private final Deque<String> names = new ArrayDeque<>();

    void enter(String name) {
        names.addLast(name);
        Limits.depth(this);
    }

    void leave() {
        names.removeLast();
    }

    int depth() {
        return names.size();
    }

    BadBody wrong(String problem) {
        return new BadBody(toString(), problem);
    }

    BadBody unknown(String name) {
        return wrong("unknown member \"" + cut(name) + "\"");
    }

    /** Reads a text as a value of the kind; text of a kind that cannot be empty counts as absent when empty. */
    Object value(Scalar scalar, String text) {
        if (scalar != Scalar.STRING && text.isBlank()) return null;
        return value(text, () -> scalar.read().apply(text));
    }

    private Object value(String text, Supplier<Object> read) {
        try {
            return read.get();
        } catch (Scalar.BadValue e) {
            throw new BadBody(toString(), "Invalid value \"" + cut(text) + "\"", e);
        }
    }

    private static String cut(String text) {
        return text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "...";
    }

    @Override
    public String toString() {
        return String.join("/", names);
    }
}
