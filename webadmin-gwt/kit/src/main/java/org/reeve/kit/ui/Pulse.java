package org.reeve.kit.ui;

import elemental2.dom.DomGlobal;
import org.reeve.kit.core.Timers;

/**
 * Calls now and then while somebody may be looking: for ages of things, which grow without news, and for loads, which move
 * all the time. States need no pulse; they come by the feed.
 */
public final class Pulse {
    private static final int MILLISECONDS = 15_000;

    private final Timers timers;
    private final Runnable task;
    private Runnable stop;

    public Pulse(Timers timers, Runnable task) {
        this.timers = timers;
        this.task = task;
        next();
    }

    public void close() {
        stop.run();
    }

    private void next() {
        stop = timers.after(MILLISECONDS, () -> {
            if (!DomGlobal.document.hidden) task.run();
            next();
        });
    }
}
