package org.reeve.restapi.codec;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.reeve.restapi.meta.Scalar;

/** Where in a body the reader is, to name it when something is wrong there, and to stop when there is too much of it. */
final class Place {

    private static final int QUOTED = 80;

    private final Deque<String> names = new ArrayDeque<>();
    private final String start;
    private final Supplier<String> position;
    private int depth;
    private int members;

    /**
     * @param start what the first name is preceded by
     * @param position line and column of the reader
     */
    Place(String start, Supplier<String> position) {
        this.start = start;
        this.position = position;
    }

    static String position(int line, int column) {
        return line < 1 ? "" : "line " + line + ", column " + column;
    }

    void enter(String name) {
        names.addLast(name);
        depth++;
        members++;
        if (depth > Limits.DEPTH) throw tooMuch("nested more than " + Limits.DEPTH + " deep");
        if (members > Limits.MEMBERS) throw tooMuch("more than " + Limits.MEMBERS + " members");
    }

    void leave() {
        names.removeLast();
        depth--;
    }

    /** Enters one of many: a step of the path, but no deeper in the API's terms. */
    void enterItem(int number) {
        names.addLast(Integer.toString(number));
        members++;
        if (members > Limits.MEMBERS) throw tooMuch("more than " + Limits.MEMBERS + " members");
    }

    void leaveItem() {
        names.removeLast();
    }

    BadBody wrong(String problem) {
        return new BadBody(BadBody.Kind.SYNTAX, toString(), problem, position.get());
    }

    private BadBody tooMuch(String problem) {
        return new BadBody(BadBody.Kind.SIZE, toString(), problem, position.get());
    }

    BadBody unknown(String name) {
        return wrong("unknown member \"" + cut(name) + "\"");
    }

    BadBody repeated(String name) {
        return wrong("member \"" + cut(name) + "\" is given twice");
    }

    /** Reads a text as a value of the kind; text of a kind that cannot be empty counts as absent when empty. */
    Object value(Scalar scalar, String text) {
        if (scalar != Scalar.STRING && text.isBlank()) return null;
        try {
            return scalar.read().apply(text);
        } catch (Scalar.BadValue e) {
            String problem = "Invalid value \"" + cut(text) + "\"";
            throw new BadBody(BadBody.Kind.VALUE, toString(), problem, position.get()).because(e);
        }
    }

    private static String cut(String text) {
        return text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "...";
    }

    @Override
    public String toString() {
        return names.isEmpty() ? "" : start + String.join("/", names);
    }
}
