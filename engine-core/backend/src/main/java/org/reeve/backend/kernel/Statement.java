package org.reeve.backend.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.reeve.dal.Row;
import org.reeve.dal.Sql;

/**
 * A finished statement that reads a list.
 *
 * @param filling completes some rows at a time
 */
record Statement<V>(String text, Object[] arguments, Row<V> view, UnaryOperator<List<V>> filling) {

    /** How many rows are in memory at a time: enough that asking for more costs nothing to speak of. */
    private static final int FETCHED = 500;

    List<V> list(Sql sql) {
        return filling.apply(sql.list(text, view, arguments));
    }

    void each(Sql sql, Consumer<? super V> receiver) {
        List<V> some = new ArrayList<>(FETCHED);
        sql.each(
                text,
                FETCHED,
                view,
                row -> {
                    some.add(row);
                    if (some.size() == FETCHED) {
                        hand(some, receiver);
                    }
                },
                arguments);
        hand(some, receiver);
    }

    private void hand(List<V> some, Consumer<? super V> receiver) {
        if (!some.isEmpty()) {
            filling.apply(List.copyOf(some)).forEach(receiver);
        }
        some.clear();
    }
}
