package org.reeve.setup;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Supplier;

/** Shows the steps of a command, one line each, with what came of it and how long it took. */
final class Progress {

    private final PrintStream out;
    private final int steps;
    private final Instant begun = Instant.now();
    private int step;
    private boolean changed;

    Progress(PrintStream out, int steps) {
        this.out = out;
        this.steps = steps;
    }

    /** Runs a step; what it answers is printed behind it. {@link #ALREADY} means that nothing had to be done. */
    void step(String what, Supplier<String> work) {
        step++;
        out.printf(Locale.ROOT, "[%2d/%d] %-44s ", step, steps, what);
        out.flush();
        Instant start = Instant.now();
        String result;
        try {
            result = work.get();
        } catch (Failure e) {
            out.println("failed");
            throw e;
        } catch (UncheckedIOException e) {
            out.println("failed");
            throw new Failure(what + " failed: " + e.getCause().getMessage() + ".", e);
        }
        changed |= !result.equals(ALREADY);
        out.printf(Locale.ROOT, "%6.1f s  %s%n", seconds(start), result);
    }

    static final String ALREADY = "already there";

    boolean changed() {
        return changed;
    }

    double elapsed() {
        return seconds(begun);
    }

    void say(String line) {
        out.println(line);
    }

    private static double seconds(Instant start) {
        return Duration.between(start, Instant.now()).toMillis() / 1000.0;
    }
}
