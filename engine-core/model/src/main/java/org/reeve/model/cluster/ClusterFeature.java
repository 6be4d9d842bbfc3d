package org.reeve.model.cluster;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** What clusters of a level can be given beyond what all of that level have, under oVirt's ids. All are of storage that this product has not. */
public enum ClusterFeature {
    GLUSTER_GEO_REPLICATION("00000017-0017-0017-0017-000000000066"),
    GLUSTER_SNAPSHOT("00000017-0017-0017-0017-000000000077"),
    GLUSTER_BRICK_MANAGEMENT("00000017-0017-0017-0017-000000000088");

    private final UUID id;

    ClusterFeature(String id) {
        this.id = UUID.fromString(id);
    }

    public UUID id() {
        return id;
    }

    public static Optional<ClusterFeature> of(UUID id) {
        return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst();
    }
}
