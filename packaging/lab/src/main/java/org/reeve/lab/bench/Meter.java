package org.reeve.lab.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/** Reads what engine and PostgreSQL have used so far. */
final class Meter implements AutoCloseable {

    /** An idle PostgreSQL session hands in its counts after ten seconds at the latest. */
    private static final Duration COUNTS_LATE = Duration.ofMillis(10_500);

    private final Connection connection;
    private final Proc engine;
    private final Proc database;

    /** Everything used up to a moment. */
    record Reading(long atNanos, long engineMillis, long databaseMillis, long transactions) {

        Reading since(Reading before) {
            return new Reading(
                    atNanos - before.atNanos,
                    engineMillis - before.engineMillis,
                    databaseMillis - before.databaseMillis,
                    transactions - before.transactions);
        }

        double seconds() {
            return atNanos / 1e9;
        }
    }

    Meter(Product product) {
        engine = new Proc(product.enginePid());
        database = new Proc(product.databasePid());
        try {
            connection = DriverManager.getConnection(product.databaseUrl());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The counts of now. Transactions of the last seconds may be missing. */
    Reading now() {
        return new Reading(System.nanoTime(), engine.cpuMillis(), database.familyCpuMillis(), transactions());
    }

    /** The counts after PostgreSQL has handed in those of the past. */
    Reading settled() {
        Bench.pause(COUNTS_LATE);
        return now();
    }

    Proc engine() {
        return engine;
    }

    private long transactions() {
        // The reading itself is one transaction; a snapshot kept from the last one would hide the others.
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select xact_commit + xact_rollback from pg_stat_database where datname = current_database()")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
