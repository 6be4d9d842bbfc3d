package org.reeve.restapi.service.event;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.reeve.backend.api.Changes;
import org.reeve.backend.api.Changes.Change;

/** One browser's stream of changes. A browser too slow to keep up is told to read everything anew rather than waited for. */
final class ChangeStream {

    /** A busy engine makes about 100 changes a second: a browser may stall for some ten seconds. */
    private static final int WAITING = 1024;

    /**
     * How often a silent stream says that it lives, so that neither proxies nor the browser take silence for a broken line, and how
     * often it looks whether its user is still signed on.
     */
    record Rhythm(Duration heartbeat, Duration recheck) {

        static final Rhythm USUAL = new Rhythm(Duration.ofSeconds(15), Duration.ofMinutes(1));
    }

    private final Changes changes;
    private final OptionalLong from;
    private final OutputStream out;
    private final BooleanSupplier signedOn;
    private final Rhythm rhythm;
    private final BlockingQueue<Change> queue = new ArrayBlockingQueue<>(WAITING);
    private volatile boolean overrun;

    ChangeStream(Changes changes, OptionalLong from, OutputStream out, BooleanSupplier signedOn, Rhythm rhythm) {
        this.changes = changes;
        this.from = from;
        this.out = out;
        this.signedOn = signedOn;
        this.rhythm = rhythm;
    }

    void run() {
        Runnable end = changes.listen(this::take);
        try {
            tell();
        } catch (IOException e) {
            // The browser has gone, which is how most streams end.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            end.run();
        }
    }

    private void take(Change change) {
        if (!queue.offer(change)) overrun = true;
    }

    private void tell() throws IOException, InterruptedException {
        long told = catchUp();
        long checked = System.nanoTime();
        while (true) {
            Change change = queue.poll(rhythm.heartbeat().toMillis(), TimeUnit.MILLISECONDS);
            if (System.nanoTime() - checked >= rhythm.recheck().toNanos()) {
                if (!signedOn.getAsBoolean()) return;
                checked = System.nanoTime();
            }
            if (overrun) {
                overrun = false;
                queue.clear();
                told = resync();
            } else if (change == null) {
                write(": still here\n\n");
            } else if (change.seq() > told) {
                write(text(change));
                told = change.seq();
            }
        }
    }

    /** Listening has begun before this, so nothing falls between what was missed and what is new. */
    private long catchUp() throws IOException {
        if (from.isEmpty()) return greet(changes.last());
        Optional<List<Change>> missed = changes.since(from.getAsLong());
        if (missed.isEmpty()) return resync();
        for (Change change : missed.get()) write(text(change));
        return missed.get().isEmpty()
                ? greet(from.getAsLong())
                : missed.get().getLast().seq();
    }

    /** Names the place to resume from before anything has changed. */
    private long greet(long seq) throws IOException {
        write("id: " + seq + "\nevent: hello\ndata: {\"seq\":" + seq + "}\n\n");
        return seq;
    }

    private long resync() throws IOException {
        long last = changes.last();
        write("id: " + last + "\nevent: resync\ndata: {\"seq\":" + last + "}\n\n");
        return last;
    }

    private static String text(Change change) {
        return "id: %1$d\ndata: {\"seq\":%1$d,\"kind\":\"%2$s\",\"id\":\"%3$s\",\"op\":\"%4$s\"}\n\n"
                .formatted(change.seq(), change.kind(), change.id(), change.op());
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
