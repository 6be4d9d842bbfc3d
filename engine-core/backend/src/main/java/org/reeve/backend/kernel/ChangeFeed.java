package org.reeve.backend.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.api.Changes.Change;

/**
 * Numbers what changes and remembers the last of it. Numbers are given shortly before a transaction commits and told in their order: one
 * is told when all below it are committed or rolled back, so who has heard a number has heard everything below it.
 */
@ApplicationScoped
public class ChangeFeed {

    /** Raised when there is more to read. */
    public static final Object NEWS = ChangeFeed.class;

    /** A busy cluster of 4,000 machines makes about 100 changes a second: some minutes are remembered here, the rest is in the log. */
    static final int REMEMBERED = 16_384;

    private final Signals signals;
    private final Change[] ring = new Change[REMEMBERED];
    private final Deque<Batch> open = new ArrayDeque<>();
    private long kept;
    private long next = 1;
    private long settled;
    /** Everything above this that was ever told is in the ring. */
    private long ringFloor;
    /** Everything above this that was ever told is in the ring or in the log. */
    private long floor;

    @Inject
    public ChangeFeed(Signals signals) {
        this.signals = signals;
    }

    /** For the client proxy that CDI makes of this class. */
    protected ChangeFeed() {
        this(null);
    }

    /** What happened to an object. */
    public enum Op {
        ADDED,
        CHANGED,
        REMOVED
    }

    /** What a transaction says it changed. */
    public record News(String kind, UUID id, Op op) {}

    /** The changes of one transaction, numbered. Guarded by the feed. */
    static final class Batch {
        private final List<Change> changes;
        private boolean ended;
        private boolean committed;

        private Batch(List<Change> changes) {
            this.changes = changes;
        }

        List<Change> changes() {
            return changes;
        }

        private long last() {
            return changes.getLast().seq();
        }
    }

    /**
     * Some of what happened.
     *
     * @param upTo there is nothing else up to this number
     */
    public record Piece(List<Change> changes, long upTo) {

        public Piece {
            changes = List.copyOf(changes);
        }
    }

    /**
     * Sets the number of the first change of this run.
     *
     * @param complete everything above this is in the log
     */
    public synchronized void startAt(long first, long complete) {
        next = first;
        settled = first - 1;
        ringFloor = first - 1;
        floor = complete;
        kept = 0;
        open.clear();
    }

    /** Numbers what a transaction changed. It must be ended. */
    synchronized Batch reserve(Collection<News> news) {
        List<Change> changes = new ArrayList<>();
        for (News one : news) {
            changes.add(new Change(next++, one.kind(), one.id(), one.op().name().toLowerCase(Locale.ROOT)));
        }
        Batch batch = new Batch(changes);
        open.add(batch);
        return batch;
    }

    /** The batch's transaction is over. */
    void end(Batch batch, boolean committed) {
        if (settle(batch, committed)) {
            signals.raise(NEWS);
        }
    }

    /** What became of the batch cannot be told: whoever has not heard of it yet must look for himself. */
    void lose(Batch batch) {
        synchronized (this) {
            floor = Math.max(floor, batch.last());
        }
        end(batch, false);
    }

    /** @return whether there is more to be read now */
    private synchronized boolean settle(Batch batch, boolean committed) {
        batch.ended = true;
        batch.committed = committed;
        long before = settled;
        while (!open.isEmpty() && open.peek().ended) {
            Batch first = open.poll();
            if (first.committed) {
                first.changes.forEach(this::keep);
            }
            settled = first.last();
        }
        return settled > before;
    }

    private void keep(Change change) {
        int place = (int) (kept++ % REMEMBERED);
        if (ring[place] != null && kept > REMEMBERED) {
            ringFloor = ring[place].seq();
        }
        ring[place] = change;
    }

    /** What comes after a number, or nothing when that must be read from the log. */
    public synchronized Optional<Piece> after(long seq, int most) {
        if (seq < ringFloor) {
            return Optional.empty();
        }
        long at = firstAfter(seq);
        List<Change> found = new ArrayList<>();
        while (at < kept && found.size() < most) {
            found.add(ring[(int) (at++ % REMEMBERED)]);
        }
        return Optional.of(new Piece(found, at < kept ? found.getLast().seq() : Math.max(seq, settled)));
    }

    private long firstAfter(long seq) {
        long low = Math.max(0, kept - REMEMBERED);
        long high = kept;
        while (low < high) {
            long middle = (low + high) / 2;
            if (ring[(int) (middle % REMEMBERED)].seq() <= seq) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether all that came after a number can still be read; false for numbers that were never given, too. */
    public synchronized boolean complete(long seq) {
        return seq >= floor && seq <= settled;
    }

    /** The log was cut off: everything above this is still there. */
    synchronized void cut(long complete) {
        floor = Math.max(floor, complete);
    }

    /** The number up to which everything is told. */
    public synchronized long last() {
        return settled;
    }
}
