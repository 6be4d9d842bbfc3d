package org.reeve.logic.search;

import java.util.Optional;
import java.util.OptionalInt;

/** A search text taken apart: which objects, in which order, which page of them. */
record SearchText(Optional<Phrase> condition, Optional<Sort> sort, OptionalInt page) {

    record Sort(Token field, boolean descending) {}
}
