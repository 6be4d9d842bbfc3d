package org.reeve.model.vm;

/** Over how many connections a machine is migrated. */
public enum ParallelMigrations {
    INHERIT,
    AUTO,
    AUTO_PARALLEL,
    DISABLED,
    CUSTOM
}
