package org.reeve.backend.api;

/**
 * What a caller wants to know: a record of search terms, answered by exactly one handler.
 *
 * @param <V> the answer: a view or a list of views
 */
public interface Query<V> {}
