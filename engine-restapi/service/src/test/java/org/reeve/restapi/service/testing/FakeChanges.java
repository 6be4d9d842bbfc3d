package org.reeve.restapi.service.testing;

import jakarta.enterprise.inject.Vetoed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.reeve.backend.api.Caller;
import org.reeve.backend.api.Changes;

/** News made by tests. Remembers everything from the number it starts at. */
@Vetoed
public final class FakeChanges implements Changes {

    private final long first;
    private final List<Change> all = new ArrayList<>();
    private final List<Wanted> asked = new ArrayList<>();
    private int open;

    public FakeChanges(long first) {
        this.first = first;
    }

    public synchronized Change happen(String kind, String op) {
        var change = new Change(last() + 1, kind, new UUID(0, last() + 1), op);
        all.add(change);
        notifyAll();
        return change;
    }

    public synchronized long last() {
        return first - 1 + all.size();
    }

    /** How many streams are open. */
    public synchronized int open() {
        return open;
    }

    /** What was asked for, stream by stream. */
    public synchronized List<Wanted> asked() {
        return List.copyOf(asked);
    }

    @Override
    public synchronized Stream open(Caller caller, Wanted wanted) {
        open++;
        asked.add(wanted);
        return new FakeStream(wanted);
    }

    private final class FakeStream implements Stream {

        private long told;
        private boolean greeted;

        private FakeStream(Wanted wanted) {
            this.told = wanted.from().orElse(last());
        }

        @Override
        public List<Told> next(Duration patience) throws InterruptedException {
            synchronized (FakeChanges.this) {
                if (told < first - 1 || told > last()) {
                    told = last();
                    greeted = true;
                    return List.of(new Told.Resync(told, Why.GONE));
                }
                if (told == last() && !greeted) {
                    greeted = true;
                    return List.of(new Told.Hello(told));
                }
                greeted = true;
                if (told == last()) FakeChanges.this.wait(patience.toMillis());
                if (told == last()) return List.of(new Told.Beat(told));
                List<Change> missed = all.subList((int) (told - first + 1), all.size());
                told = last();
                return missed.stream().<Told>map(Told.News::new).toList();
            }
        }

        @Override
        public void close() {
            synchronized (FakeChanges.this) {
                open--;
            }
        }
    }
}
