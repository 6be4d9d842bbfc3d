package org.reeve.logic.search;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a search text asks of the statement that lists the objects.
 *
 * @param hits another way to read the first of them, when a word without a field was looked for
 * @param order what to order by before anything else
 * @param join what has to be joined for that order
 * @param page which page, from 1
 */
public record Found(
        Optional<Fragment> condition,
        Optional<Hits> hits,
        Optional<Fragment> order,
        Optional<Fragment> join,
        OptionalInt page) {

    public static final Found ALL =
            new Found(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), OptionalInt.empty());
}
