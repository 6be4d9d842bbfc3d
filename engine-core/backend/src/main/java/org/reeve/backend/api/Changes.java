package org.reeve.backend.api;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** News for screens: which objects to look at again, in the order in which they changed. */
public interface Changes {

    /**
     * One object that changed.
     *
     * @param seq grows with every change, over restarts too
     * @param kind the word for the kind of object: `vm`, `host`, `event`
     * @param op `added`, `changed` or `removed`
     */
    record Change(long seq, String kind, UUID id, String op) {}

    /** What happened after a change, or nothing when that is no longer known. */
    Optional<List<Change>> since(long seq);

    /** The number of the last change so far. */
    long last();

    /**
     * @param listener called in order, one at a time; it must only put the change into its own queue
     * @return ends the listening
     */
    Runnable listen(Consumer<Change> listener);
}
