package org.reeve.backend.cluster;

import java.util.Optional;
import org.reeve.model.cluster.Architecture;
import org.reeve.model.cluster.BiosType;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.cluster.Resilience;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.network.MacPoolId;
import org.reeve.model.scheduling.SchedulingPolicyId;

/**
 * A cluster as people see it.
 *
 * @param dataCenter absent once its data center was removed
 * @param level the feature level, `4.7`
 */
public record ClusterView(
        ClusterId id,
        Optional<DataCenterId> dataCenter,
        String name,
        String description,
        String comment,
        String level,
        Processing processing,
        Promises promises,
        boolean fencing,
        Resilience resilience,
        SchedulingPolicyId schedulingPolicy,
        MacPoolId macPool) {

    /** The processor that machines see; absent parts are decided by the first host. */
    public record Processing(Optional<String> type, Architecture architecture, Optional<BiosType> bios) {}

    /** How far the resources of hosts are promised more than once. */
    public record Promises(
            int memoryPercent, boolean threadsAsCores, boolean ballooning, boolean ksm, boolean haReservation) {}
}
