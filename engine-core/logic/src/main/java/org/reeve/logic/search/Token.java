package org.reeve.logic.search;

import java.util.Locale;

/**
 * A word of a search text.
 *
 * @param text without its quotes
 * @param column where it begins, from 1
 */
record Token(Kind kind, String text, int column) {

    enum Kind {
        WORD,
        QUOTED,
        OPERATOR,
        OPEN,
        CLOSE,
        END
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    /** Keywords are the same in any case, and only without quotes. */
    boolean is(String keyword) {
        return kind == Kind.WORD && text.toLowerCase(Locale.ROOT).equals(keyword);
    }

    boolean names() {
        return kind == Kind.WORD || kind == Kind.QUOTED;
    }
}
