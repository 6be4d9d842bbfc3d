package org.reeve.backend.api;

import java.util.List;

/**
 * A question that is answered with a list, which can be searched, cut and read row by row ({@link Backend#read}).
 *
 * @param <V> one row of the answer
 */
public interface ListQuery<V> extends Query<List<V>> {}
