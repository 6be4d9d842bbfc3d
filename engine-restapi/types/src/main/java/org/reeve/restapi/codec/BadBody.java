package org.reeve.restapi.codec;

/** A request body that is malformed or does not fit the API; says where. */
public final class BadBody extends RuntimeException {

    /** What is wrong with it. */
    public enum Kind {
        /** It is not written as the API's bodies are. */
        SYNTAX,
        /** A value is none of its kind. */
        VALUE,
        /** It is larger, deeper or holds more than is ever needed. */
        SIZE
    }

    private final Kind kind;
    private final String place;

    /** @param position line and column, empty when unknown */
    BadBody(Kind kind, String place, String problem, String position) {
        super((place.isEmpty() ? problem : place + ": " + problem) + (position.isEmpty() ? "" : " at " + position));
        this.kind = kind;
        this.place = place;
    }

    BadBody because(Throwable cause) {
        initCause(cause);
        return this;
    }

    public Kind kind() {
        return kind;
    }

    /** The wrong element: {@code vm/cpu/cores} in XML, a pointer like {@code /cpu/cores} in JSON. */
    public String place() {
        return place;
    }
}
