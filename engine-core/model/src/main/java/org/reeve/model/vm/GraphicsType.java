package org.reeve.model.vm;

/** The protocol of a machine's graphical console. */
public enum GraphicsType {
    SPICE,
    VNC
}
