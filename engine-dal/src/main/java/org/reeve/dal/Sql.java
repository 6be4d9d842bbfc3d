package org.reeve.dal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.StatelessSession;
import org.reeve.model.Id;

/**
 * Plain SQL within the running transaction, for what entities are the wrong tool for: locks, queues, bulk figures and lists joined from
 * many tables. Arguments may be ids, times, optionals, and collections for `any(?)`.
 */
@ApplicationScoped
public class Sql {

    private final StatelessSession session;

    @Inject
    public Sql(StatelessSession session) {
        this.session = session;
    }

    /** For the client proxy that CDI makes of this class. */
    protected Sql() {
        this(null);
    }

    /** @return how many rows were written */
    public int run(String sql, Object... arguments) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement statement = prepared(connection, sql, arguments)) {
                return statement.executeUpdate();
            }
        });
    }

    /** The same statement for many rows, in one round trip. */
    public void batch(String sql, Collection<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        session.doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (Object[] arguments : rows) {
                    fill(connection, statement, arguments);
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        });
    }

    /**
     * The same, for rows that the database numbers.
     *
     * @param column where it keeps the number
     * @return the numbers, in the order of the rows
     */
    public List<Long> batch(String sql, String column, Collection<Object[]> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        return session.doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql, new String[] {column})) {
                for (Object[] arguments : rows) {
                    fill(connection, statement, arguments);
                    statement.addBatch();
                }
                statement.executeBatch();
                List<Long> numbers = new ArrayList<>();
                try (ResultSet given = statement.getGeneratedKeys()) {
                    while (given.next()) {
                        numbers.add(given.getLong(1));
                    }
                }
                return numbers;
            }
        });
    }

    public <T> List<T> list(String sql, Row<T> row, Object... arguments) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement statement = prepared(connection, sql, arguments);
                    ResultSet found = statement.executeQuery()) {
                List<T> all = new ArrayList<>();
                while (found.next()) {
                    all.add(row.of(found));
                }
                return all;
            }
        });
    }

    /**
     * Hands over the rows one by one while the statement goes on, so that a result may be longer than memory. The receiver may send
     * statements of its own.
     *
     * @param fetched how many rows are asked for at a time
     */
    public <T> void each(String sql, int fetched, Row<T> row, Consumer<? super T> receiver, Object... arguments) {
        session.doWork(connection -> {
            try (PreparedStatement statement = prepared(connection, sql, arguments)) {
                statement.setFetchSize(fetched);
                try (ResultSet found = statement.executeQuery()) {
                    while (found.next()) {
                        receiver.accept(row.of(found));
                    }
                }
            }
        });
    }

    public <T> Optional<T> first(String sql, Row<T> row, Object... arguments) {
        return list(sql, row, arguments).stream().findFirst();
    }

    /** A time column that may be absent. */
    public static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(java.sql.Timestamp::toInstant);
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object[] arguments)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        fill(connection, statement, arguments);
        return statement;
    }

    private static void fill(Connection connection, PreparedStatement statement, Object[] arguments)
            throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i] instanceof Collection<?> none && none.isEmpty()) {
                // Of what type an empty list is, the server can tell from where it is used.
                statement.setObject(i + 1, "{}", Types.OTHER);
            } else {
                statement.setObject(i + 1, plain(connection, arguments[i]));
            }
        }
    }

    private static Object plain(Connection connection, Object argument) throws SQLException {
        return switch (argument) {
            case null -> null;
            case Optional<?> optional -> plain(connection, optional.orElse(null));
            case Id id -> id.value();
            case Instant time -> time.atOffset(ZoneOffset.UTC);
            case Enum<?> word -> word.name();
            case Collection<?> many -> array(connection, many);
            default -> argument;
        };
    }

    private static Object array(Connection connection, Collection<?> many) throws SQLException {
        List<Object> plain = new ArrayList<>();
        for (Object one : many) {
            plain.add(plain(connection, one));
        }
        String type =
                switch (plain.get(0)) {
                    case UUID id -> "uuid";
                    case Long number -> "bigint";
                    case Integer number -> "integer";
                    case Double number -> "double precision";
                    case null, default -> "text";
                };
        return connection.createArrayOf(type, plain.toArray());
    }
}
