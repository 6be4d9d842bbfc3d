package org.reeve.model.vm;

import java.util.Locale;

/** The kinds of devices that are recorded one by one; disks, network cards and screens are recorded elsewhere. */
public enum DeviceKind {
    CD,
    WATCHDOG,
    /** A part of a host's card, made for one machine: a virtual GPU. */
    MEDIATED,
    /** A device of a host that one machine has for itself. */
    HOST_DEVICE,
    NUMA_NODE;

    /** What people and messages call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
