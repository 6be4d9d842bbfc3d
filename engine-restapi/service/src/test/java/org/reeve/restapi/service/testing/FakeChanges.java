package org.reeve.restapi.service.testing;

import jakarta.enterprise.inject.Vetoed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.reeve.backend.api.Changes;

/** News made by tests. Remembers everything from the number it starts at. */
@Vetoed
public final class FakeChanges implements Changes {

    private final long first;
    private final List<Change> all = new ArrayList<>();
    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();

    public FakeChanges(long first) {
        this.first = first;
    }

    public synchronized Change happen(String kind, String op) {
        var change = new Change(last() + 1, kind, new UUID(0, last() + 1), op);
        all.add(change);
        listeners.forEach(listener -> listener.accept(change));
        return change;
    }

    @Override
    public synchronized Optional<List<Change>> since(long seq) {
        if (seq < first - 1 || seq > last()) return Optional.empty();
        return Optional.of(List.copyOf(all.subList((int) (seq - first + 1), all.size())));
    }

    @Override
    public synchronized long last() {
        return first - 1 + all.size();
    }

    @Override
    public Runnable listen(Consumer<Change> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    public int listeners() {
        return listeners.size();
    }
}
