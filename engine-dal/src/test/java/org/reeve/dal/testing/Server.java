package org.reeve.dal.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.ds.PGSimpleDataSource;
import org.reeve.dbscripts.Schema;

/** The one PostgreSQL of this JVM, with a migrated database that all others are copied from. */
final class Server {

    private static final String OVERRIDE = "reeve.test.db";

    /** Two test runs may share a server given from outside. */
    private static final String PREFIX = "reeve_test_" + ProcessHandle.current().pid() + "_";

    private static final AtomicInteger COPIES = new AtomicInteger();

    private static Server running;

    private final String url;
    private final String template = PREFIX + "template";

    private Server(String url) {
        this.url = url;
    }

    static synchronized Server start() {
        if (running == null) {
            String given = System.getProperty(OVERRIDE);
            var server = new Server(given == null ? embedded() : given);
            server.execute("create database " + server.template);
            if (given != null) {
                Runtime.getRuntime().addShutdownHook(new Thread(() -> server.drop(server.template)));
            }
            Schema.in(server.at(server.template)).migrate();
            running = server;
        }
        return running;
    }

    /** @return its name */
    String copy() {
        String name = PREFIX + COPIES.incrementAndGet();
        execute("create database " + name + " template " + template);
        return name;
    }

    void drop(String name) {
        execute("drop database if exists " + name + " with (force)");
    }

    PGSimpleDataSource at(String database) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setDatabaseName(database);
        return source;
    }

    private static String embedded() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "200")
                    .start();
            return postgres.getJdbcUrl("postgres", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
