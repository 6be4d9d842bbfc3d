package org.reeve.logic.lock;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.reeve.model.Id;

/** A wish to keep others from changing something (shared) or from touching it at all (exclusive). */
public record Lock(LockKey key, Mode mode) {

    /** Who else may hold the same key at the same time. */
    public enum Mode {
        SHARED,
        EXCLUSIVE
    }

    public static Lock exclusive(Id id) {
        return new Lock(LockKey.of(id), Mode.EXCLUSIVE);
    }

    public static Lock shared(Id id) {
        return new Lock(LockKey.of(id), Mode.SHARED);
    }

    /** Keys are indexed, and no index takes what people may send for a name. */
    private static final int LONGEST = 600;

    /** Keeps a name of one kind of object free while an object with that name is being made. One too long for any is told by its digest. */
    public static Lock name(String kind, String name) {
        String told = name.length() <= LONGEST
                ? name
                : UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
        return new Lock(new LockKey(kind + "_name", told), Mode.EXCLUSIVE);
    }

    public boolean conflicts(Lock other) {
        return key.equals(other.key) && (mode == Mode.EXCLUSIVE || other.mode == Mode.EXCLUSIVE);
    }

    /** One lock a key, the strongest asked for, in the order in which everyone takes locks. */
    public static List<Lock> inOrder(Collection<Lock> wanted) {
        TreeMap<LockKey, Lock> strongest = new TreeMap<>();
        for (Lock lock : wanted) {
            strongest.merge(lock.key, lock, (a, b) -> a.mode == Mode.EXCLUSIVE ? a : b);
        }
        return List.copyOf(strongest.values());
    }
}
