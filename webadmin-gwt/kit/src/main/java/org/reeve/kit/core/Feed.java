package org.reeve.kit.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * The engine's stream of changes, kept open: it resumes behind the last change seen, and says when too much was missed
 * and everything has to be read again.
 */
public final class Feed {
    /** Who wants to know. */
    public interface Listener {
        default void changed(String kind, String id, boolean removed) {}

        default void resync() {}

        /** There are newer loads of this host and of what runs on it. */
        default void figures(String host) {}

        /** The stream is open again. */
        default void back() {}

        default void signedOut() {}
    }

    /** Reads one change out of the JSON of a message. */
    public interface Reader {
        Change read(String json);
    }

    /** Something of this kind and id changed. */
    public record Change(String kind, String id, boolean removed) {}

    private final Pipe pipe;
    private final Timers timers;
    private final Reader reader;
    private final DoubleSupplier random;
    private final Backoff backoff = new Backoff();
    private final Signal signal = new Signal();
    private final List<Listener> listeners = new ArrayList<>();
    private Optional<Runnable> stop = Optional.empty();
    private String last = "";
    private boolean live;
    private boolean wanted;

    public Feed(Pipe pipe, Timers timers, Reader reader, DoubleSupplier random) {
        this.pipe = pipe;
        this.timers = timers;
        this.reader = reader;
        this.random = random;
    }

    public void listen(Listener listener) {
        listeners.add(listener);
    }

    /** Rings when the stream opens or breaks; at first, that is when reading can begin without missing a change. */
    public Signal signal() {
        return signal;
    }

    /** False while what is shown may be stale. */
    public boolean live() {
        return live;
    }

    public void start() {
        if (wanted) return;
        wanted = true;
        last = "";
        open();
    }

    public void stop() {
        wanted = false;
        live = false;
        stop.ifPresent(Runnable::run);
        stop = Optional.empty();
    }

    private void open() {
        if (!wanted) return;
        Sse sse = new Sse(this::message);
        stop = Optional.of(pipe.open(last, new Pipe.Ears() {
            @Override
            public void opened() {
                backoff.reset();
                live = true;
                signal.ring();
                listeners.forEach(Listener::back);
            }

            @Override
            public void text(String chunk) {
                sse.accept(chunk);
            }

            @Override
            public void ended(int status) {
                broken(status);
            }
        }));
    }

    private void broken(int status) {
        if (!wanted) return;
        live = false;
        signal.ring();
        if (status == 401) {
            listeners.forEach(Listener::signedOut);
            return;
        }
        stop = Optional.of(timers.after(backoff.next(random.getAsDouble()), this::reopen));
    }

    /** Without a place to resume from, what happened while the stream was away can only be had by reading again. */
    private void reopen() {
        if (last.isEmpty()) listeners.forEach(Listener::resync);
        open();
    }

    private void message(Sse.Message message) {
        if (!message.id().isEmpty()) last = message.id();
        if (message.event().equals("resync")) {
            listeners.forEach(Listener::resync);
            return;
        }
        if (message.data().isEmpty()) return;
        if (message.event().equals("figures")) {
            String host = reader.read(message.data()).id();
            listeners.forEach(listener -> listener.figures(host));
            return;
        }
        if (!message.event().equals("message")) return;
        Change change = reader.read(message.data());
        listeners.forEach(listener -> listener.changed(change.kind(), change.id(), change.removed()));
    }
}
