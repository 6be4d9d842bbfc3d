package org.reeve.simulation;

/** Something happened that never may. */
public final class Violation extends RuntimeException {

    public Violation(String what) {
        super(what);
    }
}
