package org.reeve.agent.core.port;

/** How a guest came to its end. */
public enum Ending {
    /** The guest powered itself off. */
    SHUTDOWN,
    /** Someone destroyed it. */
    DESTROYED,
    /** The guest itself crashed and the hypervisor ended it. */
    CRASHED,
    /** Its process vanished: killed, aborted, out of memory. */
    LOST,
    MIGRATED,
    SAVED,
    UNKNOWN
}
