package org.reeve.model.cluster;

/** How guests are connected to networks on the hosts of a cluster. */
public enum SwitchType {
    LEGACY,
    OVS
}
