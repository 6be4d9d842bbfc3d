package org.reeve.logic.cluster;

/** What a user last asked of a machine. REBOOT, PAUSE, RESUME and SHUT_DOWN are asked of the guest once; the rest is kept up. */
public enum Wish {
    UP,
    REBOOT,
    PAUSE,
    RESUME,
    SHUT_DOWN,
    DOWN;

    /** The machine is meant to exist on some host. */
    public boolean runs() {
        return this != DOWN && this != SHUT_DOWN;
    }

    boolean once() {
        return this != UP && this != DOWN;
    }
}
