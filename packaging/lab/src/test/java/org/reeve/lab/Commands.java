package org.reeve.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a command to its end and answers what it printed. */
final class Commands {

    private static final Duration SHORT = Duration.ofSeconds(20);

    private Commands() {}

    static String run(String... command) {
        return run(SHORT, List.of(command));
    }

    /** @throws AssertionError when the command fails or takes too long */
    static String run(Duration limit, List<String> command) {
        try {
            // By way of a file: a daemon the command starts may hold its output open for ever.
            Path output = Files.createTempFile("reeve-lab", ".out");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
            String text = Files.readString(output);
            Files.delete(output);
            if (!ended || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new AssertionError(command + (ended ? " failed: " : " did not end: ") + text);
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
