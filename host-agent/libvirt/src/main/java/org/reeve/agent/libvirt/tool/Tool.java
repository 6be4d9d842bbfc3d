package org.reeve.agent.libvirt.tool;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Runs a program of the host: arguments go as an array and never through a shell, time and output are limited, and
 * messages are in English whatever the host speaks.
 */
public final class Tool {

    private static final int MOST_OUTPUT = 16 * 1024 * 1024;

    private Tool() {}

    /** How a program ended and what it said. */
    public record Result(List<String> command, int exit, String output, String errors) {

        public boolean worked() {
            return exit == 0;
        }

        /** One line for people. */
        public String complaint() {
            String said = (errors.isBlank() ? output : errors).strip().replaceAll("\\s*\\R\\s*", "; ");
            return command.get(0) + " ended with " + exit + (said.isEmpty() ? "" : ": " + said);
        }
    }

    public static Result run(Duration limit, List<String> command) throws ToolFailed {
        return run(limit, command, "");
    }

    public static Result run(Duration limit, List<String> command, String input) throws ToolFailed {
        Process process = start(command);
        try {
            CompletableFuture<String> output = read(process.getInputStream());
            CompletableFuture<String> errors = read(process.getErrorStream());
            feed(process, input);
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ToolFailed(command.get(0) + " did not end within " + limit.toSeconds() + " s");
            }
            return new Result(List.copyOf(command), process.exitValue(), output.join(), errors.join());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ToolFailed(command.get(0) + " was interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static Process start(List<String> command) throws ToolFailed {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("LC_ALL", "C");
        try {
            return builder.start();
        } catch (IOException e) {
            throw new ToolFailed("cannot run " + command.get(0) + ": is it installed?", e);
        }
    }

    /**
     * A program may end without reading its input; that is its right. Whether it has ended cannot be asked here: the pipe is closed before
     * the end is known, and much before it on a busy host. How it ends, and whether in time, says what came of it.
     */
    private static void feed(Process process, String input) {
        try (var in = process.getOutputStream()) {
            if (!input.isEmpty()) {
                in.write(input.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException notRead) {
            // Judged by its end.
        }
    }

    private static CompletableFuture<String> read(InputStream stream) {
        CompletableFuture<String> text = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try (stream) {
                text.complete(new String(stream.readNBytes(MOST_OUTPUT), StandardCharsets.UTF_8));
            } catch (IOException e) {
                text.complete("");
            }
        });
        return text;
    }
}
