package org.reeve.backend.host;

/** Where a host is looked for that can cut another one's power. */
public enum PowerProxy {
    CLUSTER,
    DC,
    OTHER_DC
}
