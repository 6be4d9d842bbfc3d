package org.reeve.model.pool;

/** How a machine comes back to its pool. */
public enum VmPoolType {
    /** By itself, when its user has shut it down. */
    AUTOMATIC,
    /** When an administrator takes it back. */
    MANUAL
}
