package org.reeve.kit.core;

/** A response read while it arrives. */
public interface Pipe {
    /** Opens; returns the way to close. After closing nothing more is told. */
    Runnable open(String from, Ears ears);

    /** Who listens to a pipe. */
    interface Ears {
        void opened();

        void text(String chunk);

        /** Ended by itself; the HTTP status when it never opened, else 0. */
        void ended(int status);
    }
}
