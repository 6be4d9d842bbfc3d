package org.reeve.logic.search;

import java.util.Locale;

/** A search text that cannot be understood: what is wrong with it, and where. */
public final class SearchError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What can be wrong. */
    public enum Problem {
        TOO_LONG,
        TOO_DEEP,
        CHARACTER_UNFIT,
        QUOTE_OPEN,
        BRACKET_OPEN,
        BRACKET_UNEXPECTED,
        CONDITION_MISSING,
        VALUE_MISSING,
        WORD_UNEXPECTED,
        KIND_OTHER,
        FIELD_UNKNOWN,
        OPERATOR_UNFIT,
        VALUE_UNFIT,
        SORT_UNFIT,
        PAGE_UNFIT;

        /** As messages call it: `value-missing`. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final int QUOTED = 40;

    private final Problem problem;
    private final int column;
    private final String word;

    SearchError(Problem problem, int column, String word) {
        super("column " + column + ": " + problem.word() + " " + word);
        this.problem = problem;
        this.column = column;
        this.word = word.length() <= QUOTED ? word : word.substring(0, QUOTED) + "...";
    }

    SearchError(Problem problem, Token at) {
        this(problem, at.column(), at.text());
    }

    public Problem problem() {
        return problem;
    }

    /** Where, from 1. */
    public int column() {
        return column;
    }

    /** The word in question; empty at the end of the text. */
    public String word() {
        return word;
    }
}
