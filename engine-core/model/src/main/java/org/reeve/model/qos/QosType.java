package org.reeve.model.qos;

/** What a set of limits can be put on. */
public enum QosType {
    STORAGE,
    CPU,
    NETWORK,
    HOSTNETWORK
}
