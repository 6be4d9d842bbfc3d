package org.reeve.logic.search;

import java.util.List;

/** What a search text says, before anybody has looked whether there are such fields. */
sealed interface Phrase {

    /** Everything at once. */
    record All(List<Phrase> parts) implements Phrase {

        public All {
            parts = List.copyOf(parts);
        }
    }

    /** One of these at least. */
    record Any(List<Phrase> parts) implements Phrase {

        public Any {
            parts = List.copyOf(parts);
        }
    }

    record Not(Phrase part) implements Phrase {}

    record Condition(Token field, Operator operator, Token sign, Token value) implements Phrase {}

    /** A word without a field: looked for in whatever people read. */
    record Word(Token text) implements Phrase {}
}
