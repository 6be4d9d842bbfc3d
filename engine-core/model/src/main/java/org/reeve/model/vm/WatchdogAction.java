package org.reeve.model.vm;

/** What happens to a guest that no longer answers its watchdog. */
public enum WatchdogAction {
    NONE,
    RESET,
    POWEROFF,
    DUMP,
    PAUSE
}
