package org.reeve.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a command to its end. Arguments are passed as they are: no shell reads them. */
record Shell(int exit, String output) {

    static Shell run(Duration limit, List<String> command) {
        return run(limit, Map.of(), command);
    }

    static Shell run(Duration limit, Map<String, String> environment, List<String> command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            StringBuilder output = new StringBuilder();
            Thread reader = Thread.ofVirtual().start(() -> drain(process, output));
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new Failure(command.getFirst() + " did not end within " + limit.toSeconds() + " s.");
            }
            reader.join(Duration.ofSeconds(2));
            synchronized (output) {
                return new Shell(process.exitValue(), output.toString());
            }
        } catch (IOException e) {
            throw new Failure("Cannot run " + command.getFirst() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted while running " + command.getFirst() + ".", e);
        }
    }

    /** The output, or a failure that says what was attempted. */
    String orFail(String attempted) {
        if (exit != 0) {
            throw new Failure(attempted + " failed: " + lastLines());
        }
        return output;
    }

    private String lastLines() {
        String text = output.strip();
        return text.length() <= 600 ? text : text.substring(text.length() - 600);
    }

    private static void drain(Process process, StringBuilder output) {
        try (var in = process.getInputStream()) {
            byte[] chunk = new byte[8192];
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                synchronized (output) {
                    output.append(new String(chunk, 0, n, StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
