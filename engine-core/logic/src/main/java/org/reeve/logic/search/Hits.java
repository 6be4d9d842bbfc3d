package org.reeve.logic.search;

/**
 * Two ways to read a page of what holds a word. Of a rare one, indexes know all places; of a common one, they know so many that it is faster
 * to look at one object after the other until the page is full. The database finds out which it is: the statement begins with {@link #with}
 * and takes the page from both, one of which is always empty.
 *
 * @param with the first places found; stands before the statement
 * @param few the whole condition when these are all
 * @param many the whole condition when there are more
 */
public record Hits(Fragment with, Fragment few, Fragment many) {

    /** When a word is in one of twenty objects of 20,000, a page of a hundred is found by looking at 2,000. */
    private static final int COMMON = 1_000;

    private static final String COUNT = "(select cardinality(ids) from hits)";

    /** Of those that were found by the word. */
    static Fragment among(String id) {
        return Fragment.of(
                "(%s <= %d and %s = any(coalesce((select ids from hits), '{}')))".formatted(COUNT, COMMON, id));
    }

    static Fragment rowByRow(Fragment condition) {
        return condition.within("(" + COUNT + " > " + COMMON + " and %s)");
    }

    static Fragment first(Fragment ids) {
        return ids.within(
                "with hits as materialized (select array(select * from (%s) h limit " + (COMMON + 1) + ") as ids)");
    }
}
