package org.reeve.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A PostgreSQL of our own: the installed server binaries over a data folder in the home, durable, on loopback only. */
final class Database {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String USER = "engine";
    private static final int USUAL_PORT = 15432;

    private final Home home;
    private final Notes notes;
    private final ServiceUser user;
    private final Optional<String> givenUrl;

    Database(Home home, Notes notes, ServiceUser user) {
        this.home = home;
        this.notes = notes;
        this.user = user;
        this.givenUrl = notes.get("db.url.given");
    }

    boolean embedded() {
        return givenUrl.isEmpty();
    }

    /** What the engine and the migrations connect to. A given URL may carry user and password as parameters. */
    String url() {
        return givenUrl.orElseGet(() -> "jdbc:postgresql://127.0.0.1:" + notes.port("db.port") + "/engine");
    }

    String userName() {
        return givenUrl.map(url -> parameter(url, "user").orElse(USER)).orElse(USER);
    }

    String password() {
        return givenUrl.map(url -> parameter(url, "password").orElse(""))
                .orElseGet(() -> Secrets.keep(home.root().resolve("db-password"), 24));
    }

    boolean running() {
        return embedded()
                && Files.exists(data().resolve("PG_VERSION"))
                && control("status").exit() == 0;
    }

    String start() {
        if (!embedded()) {
            connect(url()).orElseThrow(() -> new Failure("The database given with --db-url cannot be reached."));
            return "given by --db-url";
        }
        if (running()) {
            return Progress.ALREADY;
        }
        boolean fresh = !Files.exists(data().resolve("PG_VERSION"));
        if (fresh) {
            initialise();
        }
        int port = Ports.choosing(Home.PORTS_LOCK, this::startOnFreePort);
        if (fresh) {
            createDatabase();
        }
        return "PostgreSQL on 127.0.0.1:" + port;
    }

    private int startOnFreePort() {
        int port = Ports.freeFrom(notes.get("db.port").map(Integer::parseInt).orElse(USUAL_PORT));
        notes.put("db.port", Integer.toString(port));
        configure(port);
        control("start").orFail("Starting PostgreSQL");
        return port;
    }

    void stop() {
        if (running()) {
            control("stop").orFail("Stopping PostgreSQL");
        }
    }

    Connection open() {
        return connect(url()).orElseThrow(() -> new Failure("The database does not answer."));
    }

    private Path data() {
        return home.database().resolve("data");
    }

    private void initialise() {
        try {
            Files.createDirectories(data());
            Files.setPosixFilePermissions(data(), PosixFilePermissions.fromString("rwx------"));
            user.own(home.database());
            Path passwordFile = home.database().resolve("initial");
            Secrets.write(passwordFile, password() + "\n");
            user.own(home.database());
            run(List.of(
                            binary("initdb").toString(),
                            "-D",
                            data().toString(),
                            "-U",
                            USER,
                            "-E",
                            "UTF8",
                            "--locale=C.UTF-8",
                            "--auth=scram-sha-256",
                            "--pwfile=" + passwordFile))
                    .orFail("Making the database");
            Files.delete(passwordFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void configure(int port) {
        try {
            Files.writeString(
                    data().resolve("postgresql.auto.conf"),
                    """
                    # Written by quickstart at each start.
                    listen_addresses = '127.0.0.1'
                    port = %d
                    unix_socket_directories = '%s'
                    max_connections = 60
                    shared_buffers = 128MB
                    jit = off
                    random_page_cost = 1.1
                    log_min_duration_statement = 1000
                    """
                            .formatted(port, home.database()));
            user.own(home.database());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void createDatabase() {
        String postgres = "jdbc:postgresql://127.0.0.1:" + notes.port("db.port") + "/postgres";
        try (Connection connection =
                        connect(postgres).orElseThrow(() -> new Failure("The new database does not answer."));
                Statement statement = connection.createStatement()) {
            statement.execute("create database engine");
        } catch (SQLException e) {
            throw new Failure("Making the database failed: " + e.getMessage(), e);
        }
    }

    private Optional<Connection> connect(String target) {
        try {
            return Optional.of(DriverManager.getConnection(target, userName(), password()));
        } catch (SQLException unreachable) {
            return Optional.empty();
        }
    }

    private Shell control(String verb) {
        return run(List.of(
                binary("pg_ctl").toString(),
                verb,
                "-D",
                data().toString(),
                "-w",
                "-t",
                "50",
                "-m",
                "fast",
                "-l",
                home.database().resolve("postgresql.log").toString()));
    }

    private Shell run(List<String> command) {
        return Shell.run(LIMIT, Map.of("LC_ALL", "C.UTF-8"), user.command(command));
    }

    private Path binary(String name) {
        return PostgresBinaries.of(home).program(name);
    }

    private static Optional<String> parameter(String url, String name) {
        int query = url.indexOf('?');
        return query < 0
                ? Optional.empty()
                : Stream.of(url.substring(query + 1).split("&"))
                        .filter(p -> p.startsWith(name + "="))
                        .map(p -> p.substring(name.length() + 1))
                        .findFirst();
    }
}
