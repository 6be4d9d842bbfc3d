package org.reeve.model.vm;

/** What happens to a machine that was paused by a storage error once the storage is back. */
public enum ResumeBehavior {
    AUTO_RESUME,
    LEAVE_PAUSED,
    KILL
}
