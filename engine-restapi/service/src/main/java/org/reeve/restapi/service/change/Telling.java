package org.reeve.restapi.service.change;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.reeve.backend.api.Changes;
import org.reeve.backend.api.Changes.Told;

/** Tells one reader what happens, until he goes or is no longer signed on. */
final class Telling {

    /** Where messages go. Blocks while the reader cannot take more. */
    interface Sink {
        void tell(List<Told> messages) throws IOException;
    }

    /**
     * How often a silent stream says that it lives, so that neither proxies nor the browser take silence for a broken line, and how
     * often it looks whether its user is still signed on.
     */
    record Rhythm(Duration heartbeat, Duration recheck) {

        static final Rhythm USUAL = new Rhythm(Duration.ofSeconds(15), Duration.ofMinutes(1));
    }

    private final Changes.Stream stream;
    private final BooleanSupplier signedOn;
    private final Sink sink;
    private final Rhythm rhythm;

    Telling(Changes.Stream stream, BooleanSupplier signedOn, Sink sink, Rhythm rhythm) {
        this.stream = stream;
        this.signedOn = signedOn;
        this.sink = sink;
        this.rhythm = rhythm;
    }

    /** Streams live for hours and mostly wait: a thread of the server's pool each would exhaust it. */
    void start(Runnable end) {
        Thread.ofVirtual().name("changes").start(() -> {
            try {
                run();
            } finally {
                end.run();
            }
        });
    }

    void run() {
        try (stream) {
            long checked = System.nanoTime();
            while (true) {
                List<Told> messages = stream.next(rhythm.heartbeat());
                if (System.nanoTime() - checked >= rhythm.recheck().toNanos()) {
                    if (!signedOn.getAsBoolean()) return;
                    checked = System.nanoTime();
                }
                sink.tell(messages);
            }
        } catch (IOException e) {
            // The reader has gone, which is how most streams end.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
