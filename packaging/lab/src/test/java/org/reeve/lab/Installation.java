package org.reeve.lab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** The running installation under test, as an operator sees it: found by `quickstart status`, changed by commands. */
final class Installation {

    private static final Duration COMMAND_LIMIT = Duration.ofMinutes(4);

    private final Path home;
    private final JsonNode status;

    private Installation(Path home, JsonNode status) {
        this.home = home;
        this.status = status;
    }

    static Installation running() {
        String named = System.getenv("REEVE_HOME");
        Path home = Path.of(named == null ? "/var/lib/reeve" : named);
        try {
            return new Installation(home, new ObjectMapper().readTree(quickstart(home, "status", "--json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path home() {
        return home;
    }

    String api() {
        return status.path("api").asText();
    }

    String base() {
        return api().replaceFirst("/ovirt-engine/api$", "");
    }

    String adminPortal() {
        return status.path("admin_portal").asText();
    }

    String userPortal() {
        return status.path("user_portal").asText();
    }

    String user() {
        return status.path("user").asText();
    }

    String password() {
        return read(Path.of(status.path("password_file").asText())).strip();
    }

    Path ca() {
        return Path.of(status.path("ca_file").asText());
    }

    /** Starts what is not running. */
    void start() {
        quickstart(home, "start");
    }

    /** Without a warning, as by `kill -9`; it is gone afterwards. */
    void kill(ProcessHandle process) {
        if (!process.destroyForcibly()) throw new AssertionError(process + " cannot be killed");
        process.onExit().join();
    }

    ProcessHandle engine() {
        return process("engine");
    }

    ProcessHandle agent() {
        return process("agent");
    }

    /** Where the database of the installation answers, with its password. */
    String databaseUrl() {
        return "jdbc:postgresql://127.0.0.1:" + note("db.port") + "/engine?user=engine&password="
                + read(home.resolve("db-password")).strip();
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

    private ProcessHandle process(String name) {
        long pid = Long.parseLong(read(home.resolve("run/" + name + ".pid")).split(" ")[0]);
        return ProcessHandle.of(pid).orElseThrow();
    }

    private static String quickstart(Path home, String... words) {
        List<String> command = new ArrayList<>(
                List.of(checkout().resolve("packaging/quickstart").toString()));
        command.addAll(List.of(words));
        command.addAll(List.of("--home", home.toString()));
        return Commands.run(COMMAND_LIMIT, command);
    }

    static Path checkout() {
        return Path.of("").toAbsolutePath().getParent().getParent();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
