package org.reeve.model.vm;

/** A kind of device that a machine may be booted from. */
public enum BootDevice {
    DISK,
    CD,
    NETWORK
}
