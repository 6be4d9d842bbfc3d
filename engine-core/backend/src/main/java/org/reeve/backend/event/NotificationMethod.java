package org.reeve.backend.event;

/** How people are notified of events. */
public enum NotificationMethod {
    SMTP,
    SNMP
}
