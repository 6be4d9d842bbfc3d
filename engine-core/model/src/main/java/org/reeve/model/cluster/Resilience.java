package org.reeve.model.cluster;

/** Which machines are taken away from a host that stops working properly. */
public enum Resilience {
    NO,
    YES,
    HA_ONLY
}
