package org.reeve.lab.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** The installation that is measured: a quickstart home, its processes, its database and its commands. */
record Product(Path checkout, Path home) {

    private static final Duration COMMAND_LIMIT = Duration.ofMinutes(5);

    String base() {
        return "https://127.0.0.1:" + note("https.port");
    }

    String password() {
        return read(home.resolve("admin-password")).strip();
    }

    /** The administrator's name and password as Basic authentication sends them. */
    String basic() {
        return Base64.getEncoder().encodeToString(("admin@internal:" + password()).getBytes(StandardCharsets.UTF_8));
    }

    Path pki(String file) {
        return home.resolve("pki").resolve(file);
    }

    String databaseUrl() {
        return "jdbc:postgresql://127.0.0.1:" + note("db.port") + "/engine?user=engine&password="
                + read(home.resolve("db-password")).strip();
    }

    long enginePid() {
        return Long.parseLong(read(home.resolve("run/engine.pid")).split(" ")[0]);
    }

    long databasePid() {
        return Long.parseLong(
                read(home.resolve("db/data/postmaster.pid")).lines().findFirst().orElseThrow());
    }

    String quickstart(String... words) {
        List<String> command =
                new ArrayList<>(List.of(checkout.resolve("packaging/quickstart").toString()));
        command.addAll(List.of(words));
        command.addAll(List.of("--home", home.toString()));
        return run(command);
    }

    /** Runs a command to its end. Its output goes by way of a file: a daemon that it starts may hold a pipe open for ever. */
    static String run(List<String> command) {
        try {
            Path output = Files.createTempFile("reeve-bench", ".out");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = process.waitFor(COMMAND_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
            String text = Files.readString(output);
            Files.delete(output);
            if (!ended || process.exitValue() != 0) {
                throw new IllegalStateException(command + ": " + text);
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String note(String name) {
        Properties notes = new Properties();
        try (var in = Files.newBufferedReader(home.resolve("reeve.properties"))) {
            notes.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return notes.getProperty(name);
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
