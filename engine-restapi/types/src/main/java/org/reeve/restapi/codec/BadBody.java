package org.reeve.restapi.codec;

/** A request body that is malformed or does not fit the API; says where. */
public final class BadBody extends RuntimeException {

    private final String place;

    BadBody(String place, String problem) {
        super(place.isEmpty() ? problem : place + ": " + problem);
        this.place = place;
    }

    BadBody(String place, String problem, Throwable cause) {
        this(place, problem);
        initCause(cause);
    }

    /** Names of the elements from the outermost to the wrong one, joined by slashes. */
    public String place() {
        return place;
    }
}
