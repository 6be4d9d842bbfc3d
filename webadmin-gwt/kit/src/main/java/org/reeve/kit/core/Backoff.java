package org.reeve.kit.core;

/** How long to wait before trying again: doubling, with a random share so that a thousand browsers do not return together. */
public final class Backoff {
    static final int FIRST_MILLISECONDS = 500;
    static final int MOST_MILLISECONDS = 15_000;

    private int next = FIRST_MILLISECONDS;

    /** The random number is between 0 and 1. */
    public int next(double random) {
        int wait = next / 2 + (int) (random * next / 2);
        next = Math.min(next * 2, MOST_MILLISECONDS);
        return wait;
    }

    public void reset() {
        next = FIRST_MILLISECONDS;
    }
}
