package org.reeve.kit.core;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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

    static final int RING_MILLISECONDS = 30;
    /** A screen has some thirty rows. */
    static final int FRESHENED = 40;

    private final Kind<T> kind;
    private final Rest rest;
    private final Timers timers;
    private final Signal signal = new Signal();
    private final Signal listed = new Signal();
    private final Set<String> pending = new LinkedHashSet<>();
    private Map<String, T> items = new LinkedHashMap<>();
    private State state = State.EMPTY;
    private Optional<Fault> fault = Optional.empty();
    private final Signal aged = new Signal();
    private final Set<String> fresh = new LinkedHashSet<>();
    private final Map<String, Double> newest = new LinkedHashMap<>();
    private double reads;
    private boolean plain;
    private boolean ringing;
    private boolean gathering;
    private boolean again;
    private int generation;

    public Store(Kind<T> kind, Rest rest, Timers timers) {
        this.kind = kind;
        this.rest = rest;
        this.timers = timers;
    }

    public Kind<T> kind() {
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

    /** Rings when the whole list has been read: from then on references into it have names. */
    Signal listed() {
        return listed;
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
                kind.path(), kind.name(), Async.of(found -> loaded(asked, found), failure -> failed(asked, failure)));
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

    /**
     * Reads these again unless nothing has moved since they were read. For what moves all the time and is no news, like loads:
     * only who shows it knows that it is wanted.
     */
    public void freshen(List<String> ids) {
        if (state != State.READY) return;
        ids.stream().filter(id -> !fresh.contains(id)).limit(FRESHENED).forEach(this::read);
    }

    /** There are newer loads of these, for whoever shows them. */
    public void age(Predicate<T> which) {
        boolean any = false;
        for (T item : items.values()) if (which.test(item)) any |= fresh.remove(item.id);
        if (any) aged.ring();
    }

    /** Rings when something has aged. */
    public Signal aged() {
        return aged;
    }

    public void removed(String id) {
        pending.remove(id);
        fresh.remove(id);
        if (items.remove(id) != null) signal.ring();
    }

    /** Forgets everything, as when somebody else signs in. */
    public void clear() {
        generation++;
        items = new LinkedHashMap<>();
        pending.clear();
        fresh.clear();
        newest.clear();
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
        ids.forEach(this::read);
    }

    private void read(String id) {
        int asked = generation;
        double order = ++reads;
        fresh.add(id);
        newest.put(id, order);
        String path = plain ? kind.plainOne(id) : kind.one(id);
        rest.<T>get(path, Async.of(found -> put(asked, order, id, found), failure -> missed(asked, id, failure)));
    }

    /** Answers may overtake each other; an older one must not undo a newer one. */
    private void put(int asked, double order, String id, T found) {
        if (asked != generation || newest.getOrDefault(id, order) > order) return;
        items.put(id, found);
        ringSoon();
    }

    private void missed(int asked, String id, Fault failure) {
        if (asked != generation) return;
        if (failure.gone()) removed(id);
        else if (failure.status() == 501 && !plain) {
            // The engine cannot answer with all we would like to see: take what it has.
            plain = true;
            read(id);
        } else load();
    }

    private void loaded(int asked, List<T> found) {
        if (asked != generation) return;
        Map<String, T> fresh = new LinkedHashMap<>();
        for (T item : found) {
            T before = items.get(item.id);
            if (before != null) kind.keep(before, item);
            fresh.put(item.id, item);
        }
        items = fresh;
        state = State.READY;
        fault = Optional.empty();
        signal.ring();
        listed.ring();
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

    /** Thirty answers in one moment are one change of the screen. */
    private void ringSoon() {
        if (ringing) return;
        ringing = true;
        timers.after(RING_MILLISECONDS, () -> {
            ringing = false;
            signal.ring();
        });
    }
}
