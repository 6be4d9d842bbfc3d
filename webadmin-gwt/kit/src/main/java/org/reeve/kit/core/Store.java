package org.reeve.kit.core;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.reeve.kit.api.types.Resource;

/**
 * What the portal knows of one kind of object: loaded once, then kept current by reading again what changed.
 * Changes that arrive close together are read together, so a burst costs one request a moment and not one a change.
 */
public final class Store<T extends Resource> {
    public enum State {
        EMPTY,
        LOADING,
        READY,
        FAILED
    }

    /** Short enough to feel immediate, long enough to gather what one action changes. */
    static final int GATHER_MILLISECONDS = 250;

    /** Beyond this many the whole list is cheaper than one request each. */
    static final int SINGLY = 20;

    private final Kind kind;
    private final Rest rest;
    private final Timers timers;
    private final Signal signal = new Signal();
    private final Set<String> pending = new LinkedHashSet<>();
    private Map<String, T> items = new LinkedHashMap<>();
    private State state = State.EMPTY;
    private Optional<Fault> fault = Optional.empty();
    private boolean gathering;
    private boolean again;
    private int generation;

    public Store(Kind kind, Rest rest, Timers timers) {
        this.kind = kind;
        this.rest = rest;
        this.timers = timers;
    }

    public Kind kind() {
        return kind;
    }

    public State state() {
        return state;
    }

    public Optional<Fault> fault() {
        return fault;
    }

    public List<T> all() {
        return new ArrayList<>(items.values());
    }

    public int size() {
        return items.size();
    }

    public Optional<T> find(String id) {
        return Optional.ofNullable(items.get(id));
    }

    /** The name behind a reference; references carry only an id. */
    public String nameOf(Resource reference) {
        if (reference == null || reference.id == null) return "";
        if (reference.name != null) return reference.name;
        return find(reference.id).map(found -> found.name).orElse("");
    }

    /** Calls the listener after every change, and loads when nobody has yet. */
    public Runnable listen(Runnable listener) {
        Runnable stop = signal.listen(listener);
        if (state == State.EMPTY) load();
        return stop;
    }

    /** Reads everything again. What is shown stays until the answer is here. */
    public void load() {
        if (state == State.LOADING) {
            again = true;
            return;
        }
        state = State.LOADING;
        pending.clear();
        int asked = ++generation;
        rest.<T>list(
                kind.collection(),
                kind.member(),
                Async.of(found -> loaded(asked, found), failure -> failed(asked, failure)));
        signal.ring();
    }

    /** Something about this id changed, it appeared, or it is gone: reading it tells. */
    public void changed(String id) {
        if (state == State.EMPTY) return;
        pending.add(id);
        if (gathering) return;
        gathering = true;
        timers.after(GATHER_MILLISECONDS, this::refetch);
    }

    public void removed(String id) {
        pending.remove(id);
        if (items.remove(id) != null) signal.ring();
    }

    /** Forgets everything, as when somebody else signs in. */
    public void clear() {
        generation++;
        items = new LinkedHashMap<>();
        pending.clear();
        state = State.EMPTY;
        fault = Optional.empty();
    }

    private void refetch() {
        gathering = false;
        if (state == State.EMPTY || pending.isEmpty()) return;
        if (pending.size() > SINGLY || state != State.READY) {
            load();
            return;
        }
        List<String> ids = List.copyOf(pending);
        pending.clear();
        int asked = generation;
        for (String id : ids) {
            rest.<T>get(kind.one(id), Async.of(found -> put(asked, id, found), failure -> missed(asked, id, failure)));
        }
    }

    private void put(int asked, String id, T found) {
        if (asked != generation) return;
        items.put(id, found);
        signal.ring();
    }

    private void missed(int asked, String id, Fault failure) {
        if (asked != generation) return;
        if (failure.gone()) removed(id);
        else load();
    }

    private void loaded(int asked, List<T> found) {
        if (asked != generation) return;
        Map<String, T> fresh = new LinkedHashMap<>();
        found.forEach(item -> fresh.put(item.id, item));
        items = fresh;
        state = State.READY;
        fault = Optional.empty();
        signal.ring();
        if (again || !pending.isEmpty()) {
            again = false;
            load();
        }
    }

    private void failed(int asked, Fault failure) {
        if (asked != generation) return;
        state = State.FAILED;
        again = false;
        fault = Optional.of(failure);
        signal.ring();
    }
}
