package org.reeve.model.vm;

/** The graphics card that a guest sees. */
public enum VideoType {
    QXL,
    VGA,
    CIRRUS,
    BOCHS
}
