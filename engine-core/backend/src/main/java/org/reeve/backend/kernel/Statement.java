package org.reeve.backend.kernel;

import java.util.List;
import java.util.function.Consumer;
import org.reeve.dal.Row;
import org.reeve.dal.Sql;

/** A finished statement that reads a list. */
record Statement<V>(String text, Object[] arguments, Row<V> view) {

    /** How many rows are in memory at a time: enough that asking for more costs nothing to speak of. */
    private static final int FETCHED = 500;

    List<V> list(Sql sql) {
        return sql.list(text, view, arguments);
    }

    void each(Sql sql, Consumer<? super V> receiver) {
        sql.each(text, FETCHED, view, receiver, arguments);
    }
}
