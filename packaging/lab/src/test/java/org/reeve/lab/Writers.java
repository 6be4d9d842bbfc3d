package org.reeve.lab;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Several clients that change things over REST without end, and go on when the engine was away for a while. */
final class Writers {

    private static final int HOW_MANY = 4;
    private static final long PAUSE_MILLIS = 100;

    private final Rest rest;
    private final List<String> vms;
    private final Collection<String> added = new ConcurrentLinkedQueue<>();
    private final Collection<String> removed = new ConcurrentLinkedQueue<>();
    private final AtomicInteger rounds = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopped;

    /** @param vms whose comments are changed */
    Writers(Rest rest, List<String> vms) {
        this.rest = rest;
        this.vms = vms;
    }

    Writers start() {
        IntStream.range(0, HOW_MANY)
                .forEach(writer -> threads.add(Thread.ofVirtual().start(() -> {
                    while (!stopped) round(writer, rounds.incrementAndGet());
                })));
        return this;
    }

    int rounds() {
        return rounds.get();
    }

    void stop() throws InterruptedException {
        stopped = true;
        for (Thread thread : threads) thread.join();
    }

    /** Bookmarks of which the engine said that they were added. */
    Collection<String> added() {
        return added;
    }

    /** Those of which it said that they were removed. */
    Collection<String> removed() {
        return removed;
    }

    private void round(int writer, int number) {
        try {
            String name = "stream-" + writer + "-" + number;
            JsonNode bookmark = rest.post("/bookmarks", "{\"name\": \"%s\", \"value\": \"vms:\"}".formatted(name))
                    .ok()
                    .json();
            String id = bookmark.path("id").asText();
            added.add(id);
            rest.put("/vms/" + vms.get(number % vms.size()), "{\"comment\": \"%s\"}".formatted(name))
                    .ok();
            if (number % 3 == 0) return;
            rest.put("/bookmarks/" + id, "{\"value\": \"hosts:\"}").ok();
            rest.delete("/bookmarks/" + id).ok();
            removed.add(id);
        } catch (AssertionError away) {
            // Killed, or not up yet; what came of the last request nobody knows but the database.
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
