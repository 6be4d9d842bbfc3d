package org.reeve.backend.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.reeve.backend.api.Changes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells screens what has changed, after it is committed. Remembers the last changes, so that a screen that was away for a moment
 * catches up; one that was away for longer must read everything anew.
 */
@ApplicationScoped
public class ChangeFeed implements Changes {

    /** A busy cluster of 4,000 machines makes about 100 changes a second: some minutes are remembered. */
    static final int REMEMBERED = 16_384;

    private static final Logger LOG = LoggerFactory.getLogger(ChangeFeed.class);

    private final Change[] ring = new Change[REMEMBERED];
    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
    private long first = 1;
    private long next = 1;

    /** Sets the number of the first change of this run; whatever is older is not remembered. */
    public synchronized void startAt(long seq) {
        first = seq;
        next = seq;
    }

    /** What happened to an object. */
    public enum Op {
        ADDED,
        CHANGED,
        REMOVED
    }

    /** What an action said it changed, once its transaction is committed. */
    public record News(String kind, UUID id, Op op) {}

    public void publish(List<News> news) {
        // One at a time: listeners must see the changes in the order of their numbers.
        synchronized (this) {
            for (News one : news) {
                Change change =
                        new Change(next, one.kind(), one.id(), one.op().name().toLowerCase(Locale.ROOT));
                ring[(int) (next % REMEMBERED)] = change;
                next++;
                listeners.forEach(listener -> tell(listener, change));
            }
        }
    }

    @Override
    public synchronized Optional<List<Change>> since(long seq) {
        if (seq >= next || seq + 1 < first || seq + 1 < next - REMEMBERED) {
            return Optional.empty();
        }
        List<Change> missed = new ArrayList<>();
        for (long at = seq + 1; at < next; at++) {
            missed.add(ring[(int) (at % REMEMBERED)]);
        }
        return Optional.of(List.copyOf(missed));
    }

    @Override
    public synchronized long last() {
        return next - 1;
    }

    @Override
    public Runnable listen(Consumer<Change> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** A listener that fails is somebody's broken connection and no reason to keep the others waiting. */
    private static void tell(Consumer<Change> listener, Change change) {
        try {
            listener.accept(change);
        } catch (RuntimeException e) {
            LOG.warn("a listener to changes failed seq={}", change.seq(), e);
        }
    }
}
