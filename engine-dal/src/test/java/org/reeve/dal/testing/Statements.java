package org.reeve.dal.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** Remembers the SQL executed through a data source, by whatever library, for tests that count it. */
public final class Statements {

    private static final Set<Class<?>> WATCHED =
            Set.of(Connection.class, Statement.class, PreparedStatement.class, CallableStatement.class);

    private final List<String> sent = Collections.synchronizedList(new ArrayList<>());

    /** The same data source, with an eye on it. */
    DataSource watching(DataSource source) {
        return (DataSource) watched(DataSource.class, source, "");
    }

    public void forget() {
        sent.clear();
    }

    public int count() {
        return sent.size();
    }

    /** In the order in which it was sent; a batch is sent once. */
    public List<String> sent() {
        return List.copyOf(sent);
    }

    /** @param prepared the SQL that is known before it is executed */
    private Object watched(Class<?> type, Object behind, String prepared) {
        return Proxy.newProxyInstance(
                Statements.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call(behind, method, arguments, prepared));
    }

    private Object call(Object behind, Method method, Object[] arguments, String prepared) throws Throwable {
        String sql = arguments != null && arguments[0] instanceof String given ? given : prepared;
        if (method.getName().startsWith("execute")) {
            sent.add(sql);
        }
        Object answer;
        try {
            answer = method.invoke(behind, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
        Class<?> type = method.getReturnType();
        return WATCHED.contains(type) && answer != null ? watched(type, answer, sql) : answer;
    }
}
