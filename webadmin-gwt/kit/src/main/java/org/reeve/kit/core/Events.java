package org.reeve.kit.core;

import java.util.ArrayList;
import java.util.List;
import org.reeve.kit.api.types.Event;

/** The newest events, newest first. Later ones are read from behind the last known; the oldest are let go. */
public final class Events {
    static final int KEPT = 1_000;
    static final int FIRST = 300;
    private static final int GATHER_MILLISECONDS = 250;

    private final Rest rest;
    private final Timers timers;
    private final Signal signal = new Signal();
    private List<Event> events = new ArrayList<>();
    private boolean loaded;
    private boolean asked;
    private boolean gathering;
    private int generation;

    public Events(Rest rest, Timers timers) {
        this.rest = rest;
        this.timers = timers;
    }

    public List<Event> all() {
        return events;
    }

    public boolean ready() {
        return loaded;
    }

    public Runnable listen(Runnable listener) {
        Runnable stop = signal.listen(listener);
        if (!asked) read("events?max=" + FIRST);
        return stop;
    }

    /** There may be newer ones. */
    public void more() {
        if (!asked || gathering) return;
        gathering = true;
        timers.after(GATHER_MILLISECONDS, this::readNewer);
    }

    public void clear() {
        generation++;
        events = new ArrayList<>();
        loaded = false;
        asked = false;
    }

    private void readNewer() {
        gathering = false;
        if (!asked) return;
        read(events.isEmpty() ? "events?max=" + FIRST : "events?from=" + events.get(0).id);
    }

    private void read(String path) {
        asked = true;
        int then = generation;
        rest.<Event>list(
                path,
                "event",
                Async.of(
                        found -> {
                            if (then == generation) add(found);
                        },
                        fault -> {
                            if (then == generation) signal.ring();
                        }));
    }

    private void add(List<Event> found) {
        loaded = true;
        double newest = events.isEmpty() ? -1 : number(events.get(0));
        List<Event> merged = new ArrayList<>(
                found.stream().filter(event -> number(event) > newest).toList());
        merged.sort((a, b) -> Double.compare(number(b), number(a)));
        merged.addAll(events);
        events = merged.size() > KEPT ? new ArrayList<>(merged.subList(0, KEPT)) : merged;
        signal.ring();
    }

    private static double number(Event event) {
        return Double.parseDouble(event.id);
    }
}
