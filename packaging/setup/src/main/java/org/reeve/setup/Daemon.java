package org.reeve.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * A process that lives on after this command. It is found again by its pid and start time, so that a pid that was given
 * to another program is never taken for ours, let alone stopped.
 */
final class Daemon {

    private final String name;
    private final Path pidFile;
    private final Path log;

    Daemon(String name, Home home) {
        this.name = name;
        this.pidFile = home.run().resolve(name + ".pid");
        this.log = home.logs().resolve(name + ".log");
    }

    Path log() {
        return log;
    }

    Optional<ProcessHandle> handle() {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        try {
            String[] words = Files.readString(pidFile).strip().split(" ");
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(p -> started(p).equals(words[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean alive() {
        return handle().isPresent();
    }

    /** Starts the command in a session of its own, appending what it prints to its log. */
    void start(Map<String, String> environment, List<String> command) {
        List<String> detached = new ArrayList<>(List.of("setsid", "--"));
        detached.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(detached)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        builder.directory(pidFile.getParent().toFile());
        try {
            adopt(builder.start().toHandle());
        } catch (IOException e) {
            throw new Failure("Cannot start " + name + ": " + e.getMessage(), e);
        }
    }

    /** Remembers a process that was started by other means. */
    void adopt(ProcessHandle process) {
        try {
            Files.writeString(pidFile, process.pid() + " " + started(process) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks the process to end, and ends it when it has not within the limit. */
    void stop(Duration limit) {
        handle().ifPresent(process -> {
            process.destroy();
            if (!ends(process, limit)) {
                process.destroyForcibly();
                ends(process, limit);
            }
        });
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean ends(ProcessHandle process, Duration limit) {
        try {
            process.onExit().orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS).join();
            return true;
        } catch (CompletionException late) {
            return false;
        }
    }

    private static String started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }
}
