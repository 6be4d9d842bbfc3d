package org.reeve.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.PriorityQueue;
import java.util.Random;

/** Virtual time: a clock, a queue of things to come, and the one source of chance. Two worlds with one seed are alike. */
final class World {

    private static final Instant DAWN = Instant.parse("2026-01-01T00:00:00Z");
    private static final int REMEMBERED = 400;

    private record Happening(Instant at, long turn, Runnable what) {}

    private final PriorityQueue<Happening> queue =
            new PriorityQueue<>(Comparator.comparing(Happening::at).thenComparing(Happening::turn));
    private final Random random;
    private final Deque<String> story = new ArrayDeque<>();
    private Instant now = DAWN;
    private long turn;

    World(long seed) {
        random = new Random(seed * 0x9E3779B97F4A7C15L + 1);
    }

    Instant now() {
        return now;
    }

    void after(Duration delay, Runnable what) {
        queue.add(new Happening(now.plus(delay), turn++, what));
    }

    /** Lets time pass until the limit; returns how many things happened. */
    int run(Duration limit) {
        Instant end = now.plus(limit);
        int count = 0;
        while (!queue.isEmpty() && !queue.peek().at().isAfter(end)) {
            Happening next = queue.remove();
            now = next.at();
            next.what().run();
            count++;
        }
        now = end;
        return count;
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    double fraction() {
        return random.nextDouble();
    }

    /** Anything up to the limit, mostly short. */
    Duration upTo(Duration limit) {
        double f = random.nextDouble();
        return Duration.ofMillis((long) (limit.toMillis() * f * f));
    }

    Duration between(int fromMillis, int toMillis) {
        return Duration.ofMillis(fromMillis + random.nextInt(toMillis - fromMillis));
    }

    void tell(String what) {
        story.add(Duration.between(DAWN, now).toMillis() + " ms: " + what);
        if (story.size() > REMEMBERED) {
            story.remove();
        }
    }

    String story() {
        return String.join("\n", story);
    }
}
