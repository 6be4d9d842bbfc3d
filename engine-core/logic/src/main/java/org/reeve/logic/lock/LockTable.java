package org.reeve.logic.lock;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.reeve.model.job.JobId;

/** All locks held at one time. A job takes all it wants or none, so no two jobs can wait for each other. */
public record LockTable(List<Held> held) {

    public static final LockTable EMPTY = new LockTable(List.of());

    public LockTable {
        held = List.copyOf(held);
    }

    /** What an attempt to take locks came to. */
    public sealed interface Attempt {

        record Taken(LockTable next) implements Attempt {}

        record Refused(List<Blocked> blocked) implements Attempt {}
    }

    public Attempt take(JobId owner, Collection<Lock> wanted) {
        List<Lock> asked = Lock.inOrder(wanted);
        List<Blocked> blocked = blocked(held, owner, asked);
        if (!blocked.isEmpty()) {
            return new Attempt.Refused(blocked);
        }
        List<Held> next = new ArrayList<>(held);
        for (Lock lock : asked) {
            next.removeIf(mine ->
                    mine.owner().equals(owner) && mine.lock().key().equals(lock.key()) && weaker(mine.lock(), lock));
            if (next.stream()
                    .noneMatch(mine ->
                            mine.owner().equals(owner) && mine.lock().key().equals(lock.key()))) {
                next.add(new Held(lock, owner));
            }
        }
        return new Attempt.Taken(new LockTable(next));
    }

    public LockTable release(JobId owner) {
        return new LockTable(
                held.stream().filter(lock -> !lock.owner().equals(owner)).toList());
    }

    /**
     * The rule alone, for a caller that keeps the table elsewhere and has fetched the rows of the wanted keys. A job never
     * blocks itself.
     */
    public static List<Blocked> blocked(Collection<Held> held, JobId owner, Collection<Lock> wanted) {
        return Lock.inOrder(wanted).stream()
                .flatMap(lock -> held.stream()
                        .filter(other ->
                                !other.owner().equals(owner) && other.lock().conflicts(lock))
                        .map(other -> new Blocked(lock, other)))
                .toList();
    }

    private static boolean weaker(Lock mine, Lock wanted) {
        return mine.mode() == Lock.Mode.SHARED && wanted.mode() == Lock.Mode.EXCLUSIVE;
    }
}
