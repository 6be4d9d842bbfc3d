package org.reeve.model.host;

/** What people want of a host. */
public enum WantedHostState {
    ACTIVE,
    MAINTENANCE
}
