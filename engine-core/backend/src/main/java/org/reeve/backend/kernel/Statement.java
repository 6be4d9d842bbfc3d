package org.reeve.backend.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.reeve.backend.api.Receiver;
import org.reeve.dal.Row;
import org.reeve.dal.Sql;

/**
 * A finished statement that reads a list.
 *
 * @param filling completes some rows at a time
 * @param whenNone is asked whether there may be none
 */
record Statement<V>(String text, Object[] arguments, Row<V> view, UnaryOperator<List<V>> filling, Runnable whenNone) {

    /** How many rows are in memory at a time: enough that asking for more costs nothing to speak of. */
    private static final int FETCHED = 500;

    List<V> list(Sql sql) {
        List<V> all = sql.list(text, view, arguments);
        if (all.isEmpty()) {
            whenNone.run();
        }
        return filling.apply(all);
    }

    void each(Sql sql, Receiver<? super V> receiver) {
        Some some = new Some(receiver);
        sql.each(text, FETCHED, view, some::add, arguments);
        some.hand();
        if (!some.any) {
            whenNone.run();
        }
        receiver.end();
    }

    /** Rows on their way. */
    private final class Some {

        private final Receiver<? super V> receiver;
        private final List<V> rows = new ArrayList<>();
        private boolean any;

        Some(Receiver<? super V> receiver) {
            this.receiver = receiver;
        }

        void add(V row) {
            any = true;
            rows.add(row);
            if (rows.size() == FETCHED) {
                hand();
            }
        }

        void hand() {
            if (!rows.isEmpty()) {
                filling.apply(List.copyOf(rows)).forEach(receiver::take);
            }
            rows.clear();
        }
    }
}
