package org.reeve.model.snapshot;

/** What a snapshot was taken for; ACTIVE is the layer a machine writes to. */
public enum SnapshotType {
    REGULAR,
    ACTIVE,
    STATELESS,
    PREVIEW,
    NEXT_RUN
}
