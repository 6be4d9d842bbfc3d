package org.reeve.model.cluster;

/** How the memory in use is measured before people are told. */
public enum MemoryThreshold {
    PERCENTAGE,
    ABSOLUTE_VALUE_IN_MB
}
