package org.reeve.backend.kernel;

import java.util.UUID;

/**
 * News for screens: look again at this object.
 *
 * @param seq grows with every change, over restarts too
 * @param kind the word for the kind of object: `vm`, `host`, `event`
 */
public record Change(long seq, String kind, UUID id, Op op) {

    /** What happened to the object. */
    public enum Op {
        ADDED,
        CHANGED,
        REMOVED
    }
}
