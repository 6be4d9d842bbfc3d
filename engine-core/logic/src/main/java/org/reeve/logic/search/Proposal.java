package org.reeve.logic.search;

/**
 * What can be written next in a search text.
 *
 * @param text what to put there
 * @param from where it begins, counted from 0: what stands there is replaced
 * @param kind what it is, for who shows it
 */
public record Proposal(Kind kind, String text, int from) {

    /** What a proposal is. */
    public enum Kind {
        KIND,
        FIELD,
        RELATED,
        OPERATOR,
        VALUE,
        KEYWORD
    }
}
