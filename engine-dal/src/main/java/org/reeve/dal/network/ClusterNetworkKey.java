package org.reeve.dal.network;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Which network in which cluster. */
@Embeddable
public record ClusterNetworkKey(
        @Column(name = "cluster_id") UUID clusterId, @Column(name = "network_id") UUID networkId) {}
