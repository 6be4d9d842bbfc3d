package org.reeve.lab.bench;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.regex.Pattern;

/** Counts the SQL statements of a request: PostgreSQL writes them to its log meanwhile. What the engine does besides is told apart by doing it thrice. */
final class Statements {

    private static final int TRIES = 3;
    private static final Duration WRITTEN = Duration.ofMillis(300);
    private static final Pattern STATEMENT = Pattern.compile(
            "LOG:  (?:execute (?!fetch from)[^:]*|statement): (?!BEGIN|COMMIT|ROLLBACK|SET |SHOW |select pg_reload_conf)");

    private final Product product;
    private final Path log;

    Statements(Product product) {
        this.product = product;
        this.log = product.home().resolve("db/postgresql.log");
    }

    /** @return the fewest statements of three tries, without those that begin and end transactions */
    long of(Runnable request) {
        try (Connection connection = DriverManager.getConnection(product.databaseUrl())) {
            set(connection, "all");
            try {
                long fewest = Long.MAX_VALUE;
                for (int i = 0; i < TRIES; i++) {
                    fewest = Math.min(fewest, once(request));
                }
                return fewest;
            } finally {
                set(connection, "none");
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private long once(Runnable request) throws IOException {
        long from = log.toFile().length();
        request.run();
        Bench.pause(WRITTEN);
        return STATEMENT.matcher(since(from)).results().count();
    }

    private String since(long from) throws IOException {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] bytes = new byte[Math.toIntExact(file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void set(Connection connection, String what) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("alter system set log_statement = '" + what + "'");
            statement.execute("select pg_reload_conf()");
        }
        Bench.pause(WRITTEN);
    }
}
