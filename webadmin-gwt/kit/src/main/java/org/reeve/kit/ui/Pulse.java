package org.reeve.kit.ui;

import elemental2.dom.DomGlobal;
import org.reeve.kit.core.Signal;
import org.reeve.kit.core.Timers;

/**
 * Calls while somebody may be looking, at news and now and then: for ages of things, which grow without news, and for what came
 * while nobody looked.
 */
public final class Pulse {
    private static final int MILLISECONDS = 15_000;

    private final Timers timers;
    private final Runnable task;
    private final Runnable stopNews;
    private Runnable stop;

    /** @param news calls at once when it rings */
    public Pulse(Timers timers, Signal news, Runnable task) {
        this.timers = timers;
        this.task = task;
        this.stopNews = news.listen(this::beat);
        next();
    }

    public void close() {
        stop.run();
        stopNews.run();
    }

    private void beat() {
        if (!DomGlobal.document.hidden) task.run();
    }

    private void next() {
        stop = timers.after(MILLISECONDS, () -> {
            beat();
            next();
        });
    }
}
