package org.reeve.backend.kernel;

import java.util.List;
import java.util.Optional;
import org.reeve.backend.api.ListQuery;
import org.reeve.logic.search.Searchable;

/**
 * Answers one kind of list query by saying which statement reads it. What is common to all lists is added to that statement by
 * the kernel: the search, the order asked for, the limit.
 *
 * @param <Q> the question
 * @param <V> one row of the answer
 */
public interface ListHandler<Q extends ListQuery<V>, V> extends QueryHandler<Q, List<V>> {

    Rows<V> rows(Q query, Reader reader);

    /** What these can be searched by; nothing for lists that are not searched. */
    default Optional<Searchable> searchable() {
        return Optional.empty();
    }

    /** The same for handlers whose lists show one kind or another. */
    default Optional<Searchable> searchable(Q query) {
        return searchable();
    }

    @Override
    default List<V> answer(Q query, Reader reader) {
        return rows(query, reader).statement(Searches.Part.ALL).list(reader.sql());
    }
}
