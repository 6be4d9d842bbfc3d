package org.reeve.backend.kernel;

import java.util.List;
import org.reeve.backend.api.ListQuery;
import org.reeve.backend.api.Selection;

/**
 * Answers one kind of list query by saying which statement reads it. What is common to all lists is added to that statement by
 * the kernel: the search, the order asked for, the limit.
 *
 * @param <Q> the question
 * @param <V> one row of the answer
 */
public interface ListHandler<Q extends ListQuery<V>, V> extends QueryHandler<Q, List<V>> {

    Rows<V> rows(Q query, Reader reader);

    @Override
    default List<V> answer(Q query, Reader reader) {
        return rows(query, reader).statement(Selection.ALL).list(reader.sql());
    }
}
