package org.reeve.kit.core;

import java.util.ArrayList;
import java.util.List;

/** A bell: whoever listens is called when it rings. Listening returns the way to stop. */
public final class Signal {
    private final List<Runnable> listeners = new ArrayList<>();

    public Runnable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    public void ring() {
        List.copyOf(listeners).forEach(Runnable::run);
    }
}
