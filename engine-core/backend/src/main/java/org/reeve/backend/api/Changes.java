package org.reeve.backend.api;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** News for screens and programs: which objects to look at again, in the order in which they changed. */
public interface Changes {

    /**
     * One object that changed.
     *
     * @param seq grows with every change, over restarts too
     * @param kind the word for the kind of object: `vm`, `host`, `event`
     * @param id an event's has its number in the lower half and nothing in the upper
     * @param op `added`, `changed` or `removed`
     */
    record Change(long seq, String kind, UUID id, String op) {}

    /**
     * What somebody wants to be told.
     *
     * @param from the number he heard last; absent: from now on
     * @param kinds only changes of these kinds; empty: of all
     * @param ids only changes of these objects; empty: of all
     * @param figures also when figures of hosts and their machines were written
     */
    record Wanted(OptionalLong from, Set<String> kinds, Set<UUID> ids, boolean figures) {

        public Wanted {
            kinds = Set.copyOf(kinds);
            ids = Set.copyOf(ids);
        }

        public static Wanted everything() {
            return new Wanted(OptionalLong.empty(), Set.of(), Set.of(), false);
        }

        public Wanted after(long seq) {
            return new Wanted(OptionalLong.of(seq), kinds, ids, figures);
        }
    }

    /** One message of a stream. */
    sealed interface Told {

        /** Nothing was missed; from here on everything is told. */
        record Hello(long seq) implements Told {}

        record News(Change change) implements Told {}

        /** There are new figures of a host and of the machines on it. Not numbered: whoever was away has missed nothing. */
        record Figures(UUID host) implements Told {}

        /** Not everything can be told: what was read before must be read again. What follows comes after this number. */
        record Resync(long seq, Why why) implements Told {}

        /** Nothing happened that is to be told; up to this number. */
        record Beat(long seq) implements Told {}
    }

    /** Why a reader has to read everything again. */
    enum Why {
        /** What he heard last was too long ago, or was never said. */
        GONE,
        /** He reads more slowly than things change. */
        SLOW,
        /** What he may see is different now. */
        SIGHT
    }

    /** What is told to one reader. For one thread at a time. */
    interface Stream extends AutoCloseable {

        /** What there is to tell, at least one message; waits when there is nothing, and says so after a while. */
        List<Told> next(Duration patience) throws InterruptedException;

        @Override
        void close();
    }

    /** @throws Refused (CONFLICT) when too many listen already */
    Stream open(Caller caller, Wanted wanted);
}
