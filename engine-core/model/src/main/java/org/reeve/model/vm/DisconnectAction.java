package org.reeve.model.vm;

/** What happens to a guest whose console is left. */
public enum DisconnectAction {
    NONE,
    LOCK_SCREEN,
    LOGOUT,
    REBOOT,
    SHUTDOWN
}
