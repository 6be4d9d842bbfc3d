package org.reeve.logic.search;

import java.util.List;

/** What objects have to fulfil, with every field known and every value in its type. */
sealed interface Criterion {

    record All(List<Criterion> parts) implements Criterion {

        public All {
            parts = List.copyOf(parts);
        }
    }

    record Any(List<Criterion> parts) implements Criterion {

        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** Not fulfilled, or not known to be. */
    record Not(Criterion part) implements Criterion {}

    /** A word that one of these fields holds, whichever. */
    record Somewhere(Searchable kind, List<Match> places) implements Criterion {

        public Somewhere {
            places = List.copyOf(places);
        }
    }

    record Match(Field field, Comparison comparison) implements Criterion {}

    /** Related to an object that fulfils something. */
    record Related(Reference reference, Searchable others, Criterion part) implements Criterion {}
}
