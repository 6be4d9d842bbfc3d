package org.reeve.dal.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Remembers the SQL sent through sessions, for tests that count it. */
public final class Statements implements StatementInspector {

    private static final long serialVersionUID = 1L;

    private final List<String> sent = new CopyOnWriteArrayList<>();

    @Override
    public String inspect(String sql) {
        sent.add(sql);
        return sql;
    }

    public void forget() {
        sent.clear();
    }

    public int count() {
        return sent.size();
    }

    public List<String> sent() {
        return List.copyOf(sent);
    }
}
