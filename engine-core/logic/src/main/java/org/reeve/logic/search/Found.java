package org.reeve.logic.search;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a search text asks of the statement that lists the objects.
 *
 * @param order what to order by before anything else
 * @param page which page, from 1
 */
public record Found(Optional<Fragment> condition, Optional<Fragment> order, OptionalInt page) {

    public static final Found ALL = new Found(Optional.empty(), Optional.empty(), OptionalInt.empty());
}
