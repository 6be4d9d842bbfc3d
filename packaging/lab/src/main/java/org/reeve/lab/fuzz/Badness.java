package org.reeve.lab.fuzz;

import java.util.Arrays;
import java.util.List;
import org.reeve.lab.surface.Operation;

/** The one thing that is wrong with a request of a fuzz run, apart from what its random values are. */
public enum Badness {
    /** Values as the model has them, ids that exist: what stands behind the door is to be reached as well. */
    NONE("nothing on purpose", 12, Needs.NOTHING),
    MEMBERS("members and values at random", 12, Needs.BODY),
    TYPES("values of wrong types", 12, Needs.BODY),
    HUGE("huge values", 6, Needs.BODY),
    LONG("a name of a megabyte", 1, Needs.BODY),
    DEEP("deep nesting", 3, Needs.BODY),
    TWICE("members that come twice", 4, Needs.BODY),
    RUBBISH("no document at all", 6, Needs.NOTHING),
    CONTENT("another kind of content than it says", 4, Needs.BODY),
    UNKNOWN("an id that nobody has", 5, Needs.ID),
    STRANGE("what is no id", 5, Needs.ID),
    OTHER("an id of another kind of object", 8, Needs.ID),
    QUERY("query parameters", 8, Needs.NOTHING),
    MATRIX("matrix parameters", 5, Needs.NOTHING),
    SEARCH("search strings", 8, Needs.READ),
    HEADERS("headers", 10, Needs.NOTHING),
    ESCAPE("escapes in the address", 3, Needs.NOTHING),
    METHOD("another method", 2, Needs.NOTHING),
    /** The server refuses these before there is a request that the engine could answer in its form. */
    HTTP("what is no HTTP", 1, Needs.NOTHING);

    /** What a request must have to be bad in this way. */
    private enum Needs {
        NOTHING,
        BODY,
        ID,
        READ
    }

    private final String text;
    private final int share;
    private final Needs needs;

    Badness(String text, int share, Needs needs) {
        this.text = text;
        this.share = share;
        this.needs = needs;
    }

    /** In which ways a request for an operation can be bad, each as often as it shall come in its turn. */
    static List<Badness> of(Operation operation) {
        return Arrays.stream(values())
                .filter(one -> one.fits(operation))
                .flatMap(one -> java.util.Collections.nCopies(one.share, one).stream())
                .toList();
    }

    private boolean fits(Operation operation) {
        return switch (needs) {
            case NOTHING -> true;
            case BODY -> operation.http().equals("POST") || operation.http().equals("PUT");
            case ID -> operation.address().contains("{");
            case READ -> operation.reads();
        };
    }

    @Override
    public String toString() {
        return text;
    }
}
