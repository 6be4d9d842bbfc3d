package org.reeve.backend.quota;

import java.util.Optional;
import java.util.UUID;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.quota.QuotaId;

/**
 * How much processing a quota grants, and how much of that is used now.
 *
 * @param cluster absent: in all clusters together
 * @param vcpus below zero: as many as there are, as is {@code memoryGib}
 */
public record ClusterLimitView(
        QuotaId quota,
        DataCenterId dataCenter,
        Optional<ClusterId> cluster,
        int vcpus,
        double memoryGib,
        int usedVcpus,
        double usedMemoryGib) {

    /** Limits have no id of their own: one of a cluster has that of the cluster, one of all that of the quota. */
    public UUID id() {
        return cluster.map(ClusterId::value).orElse(quota.value());
    }
}
