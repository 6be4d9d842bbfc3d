package org.reeve.model.vm;

/** The card that watches over a guest. */
public enum WatchdogModel {
    /** For PCI machines. */
    I6300ESB,
    /** For mainframes. */
    DIAG288
}
