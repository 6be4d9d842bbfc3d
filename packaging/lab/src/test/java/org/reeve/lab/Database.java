package org.reeve.lab;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The installation's rows, for what no client can see. */
record Database(String url) {

    /** Makes something of a row. */
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    static Database of(Installation installation) {
        return new Database(installation.databaseUrl());
    }

    <T> List<T> list(String query, Reading<T> reading, Object... arguments) {
        try (Connection database = DriverManager.getConnection(url);
                var statement = database.prepareStatement(query)) {
            for (int i = 0; i < arguments.length; i++) statement.setObject(i + 1, arguments[i]);
            List<T> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) found.add(reading.of(row));
            }
            return found;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** The one number that a query answers. */
    long number(String query, Object... arguments) {
        return list(query, row -> row.getLong(1), arguments).getFirst();
    }

    void run(String statement, Object... arguments) {
        try (Connection database = DriverManager.getConnection(url);
                var prepared = database.prepareStatement(statement)) {
            for (int i = 0; i < arguments.length; i++) prepared.setObject(i + 1, arguments[i]);
            prepared.execute();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
