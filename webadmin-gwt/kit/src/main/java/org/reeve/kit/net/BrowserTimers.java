package org.reeve.kit.net;

import elemental2.core.JsDate;
import elemental2.dom.DomGlobal;
import org.reeve.kit.core.Timers;

/** The browser's own time. */
public final class BrowserTimers implements Timers {
    @Override
    public double now() {
        return JsDate.now();
    }

    @Override
    public Runnable after(int milliseconds, Runnable task) {
        double timer = DomGlobal.setTimeout(arguments -> task.run(), milliseconds);
        return () -> DomGlobal.clearTimeout(timer);
    }
}
