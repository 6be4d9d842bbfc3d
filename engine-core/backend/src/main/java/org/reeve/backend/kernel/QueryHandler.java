package org.reeve.backend.kernel;

import org.reeve.backend.api.Query;

/**
 * Answers one kind of query with views, in a read-only transaction of its own. Implementations are `@Dependent` beans.
 *
 * @param <Q> the question
 * @param <V> the answer
 */
public interface QueryHandler<Q extends Query<V>, V> {

    /** Rows the caller may not see are left out by the SQL, never afterwards. */
    V answer(Q query, Reader reader);
}
