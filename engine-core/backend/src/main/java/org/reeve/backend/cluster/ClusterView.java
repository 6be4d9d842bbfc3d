package org.reeve.backend.cluster;

import java.util.Map;
import java.util.Optional;
import org.reeve.model.cluster.Architecture;
import org.reeve.model.cluster.BiosType;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.cluster.Resilience;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.network.MacPoolId;
import org.reeve.model.network.NetworkId;
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
        Scheduling scheduling,
        MacPoolId macPool,
        Optional<NetworkId> managementNetwork,
        ClusterSettings settings,
        Upgrade upgrade) {

    /** The processor that machines see; absent parts are decided by the first host. */
    public record Processing(Optional<String> type, Architecture architecture, Optional<BiosType> bios) {}

    /** How far the resources of hosts are promised more than once. */
    public record Promises(
            int memoryPercent, boolean threadsAsCores, boolean ballooning, boolean ksm, boolean haReservation) {}

    /** By which policy machines are placed, and with which of its properties. */
    public record Scheduling(SchedulingPolicyId policy, Map<String, String> properties) {}

    /** How far somebody is with upgrading the hosts. */
    public record Upgrade(boolean running, int percent, Optional<String> correlation) {}
}
