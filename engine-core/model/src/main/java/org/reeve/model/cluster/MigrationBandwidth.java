package org.reeve.model.cluster;

/** Who decides how fast machines are moved. */
public enum MigrationBandwidth {
    AUTO,
    CUSTOM,
    HYPERVISOR_DEFAULT
}
