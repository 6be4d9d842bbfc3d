package org.reeve.backend.api;

/** Takes the rows of a list, one after the other. */
@FunctionalInterface
public interface Receiver<V> {

    void take(V row);

    /** There are no more; the transaction in which they were read goes on until this returns. */
    default void end() {}
}
