package org.reeve.kit.core;

/** Time for code that runs in the browser and, under test, without one. */
public interface Timers {
    /** Milliseconds since the epoch. */
    double now();

    /** Runs once after a while, unless cancelled. */
    Runnable after(int milliseconds, Runnable task);
}
