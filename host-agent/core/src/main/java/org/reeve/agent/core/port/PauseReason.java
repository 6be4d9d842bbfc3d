package org.reeve.agent.core.port;

/** Why a guest's CPUs stand still. */
public enum PauseReason {
    USER,
    NO_SPACE,
    IO_ERROR,
    NO_PERMISSION,
    MIGRATION,
    SNAPSHOT,
    WATCHDOG,
    STARTING,
    OTHER
}
