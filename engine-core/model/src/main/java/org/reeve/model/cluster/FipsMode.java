package org.reeve.model.cluster;

/** Whether the hosts of a cluster keep to FIPS; undefined until the first one decides. */
public enum FipsMode {
    UNDEFINED,
    DISABLED,
    ENABLED
}
