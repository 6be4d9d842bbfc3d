package org.reeve.model.vm;

/** How USB devices of the person at the console reach the guest. */
public enum UsbType {
    LEGACY,
    NATIVE
}
