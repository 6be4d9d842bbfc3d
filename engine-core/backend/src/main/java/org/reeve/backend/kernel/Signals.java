package org.reeve.backend.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Wakes whoever waits for news of something: a machine, a host, a task, a job. In memory only; the database wakes what this misses. */
@ApplicationScoped
public class Signals {

    private final Map<Object, Set<Runnable>> sleepers = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /** The engine stops: everybody wakes up and finds that there is nothing to wait for. Threads are not interrupted: they may be writing. */
    public void close() {
        closed = true;
        sleepers.values().forEach(waiting -> waiting.forEach(Runnable::run));
    }

    public void open() {
        closed = false;
    }

    boolean closed() {
        return closed;
    }

    /** Something about this topic is different now. */
    public void raise(Object topic) {
        Set<Runnable> waiting = sleepers.get(topic);
        if (waiting != null) {
            waiting.forEach(Runnable::run);
        }
    }

    public void register(Object topic, Runnable sleeper) {
        sleepers.compute(topic, (key, waiting) -> {
            Set<Runnable> set = waiting == null ? ConcurrentHashMap.newKeySet() : waiting;
            set.add(sleeper);
            return set;
        });
    }

    public void forget(Object topic, Runnable sleeper) {
        sleepers.computeIfPresent(topic, (key, waiting) -> {
            waiting.remove(sleeper);
            return waiting.isEmpty() ? null : waiting;
        });
    }
}
