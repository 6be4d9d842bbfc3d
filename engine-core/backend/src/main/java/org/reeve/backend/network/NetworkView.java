package org.reeve.backend.network;

import java.util.List;
import java.util.Optional;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.network.NetworkId;
import org.reeve.model.network.NetworkStatus;
import org.reeve.model.qos.QosId;

/**
 * A network as people see it.
 *
 * @param vdsmName what hosts call it
 * @param label by which it comes to the host NICs that bear the same one
 * @param resolvers the name servers that hosts ask over it
 * @param use what it is for in the cluster that was asked about
 */
public record NetworkView(
        NetworkId id,
        DataCenterId dataCenter,
        String name,
        String description,
        String comment,
        String vdsmName,
        Carriage carriage,
        Optional<String> label,
        List<String> resolvers,
        Optional<QosId> qos,
        Optional<Use> use) {

    /** How hosts carry it. */
    public record Carriage(int mtu, Optional<Integer> vlan, boolean vmNetwork, boolean stp, boolean portIsolation) {}

    /** What it is for in a cluster. */
    public record Use(
            ClusterId cluster,
            NetworkStatus status,
            boolean required,
            boolean display,
            boolean migration,
            boolean management,
            boolean defaultRoute,
            boolean gluster) {}
}
