package org.reeve.backend.network;

import java.util.Optional;
import org.reeve.backend.api.ListQuery;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.network.NetworkId;
import org.reeve.model.storage.IscsiBondId;

/**
 * The networks the caller may see, by name.
 *
 * @param used once for every cluster that uses it, and for what
 */
public record NetworksQuery(
        Optional<NetworkId> network,
        Optional<DataCenterId> dataCenter,
        Optional<ClusterId> cluster,
        boolean used,
        Optional<IscsiBondId> bond)
        implements ListQuery<NetworkView> {

    public static NetworksQuery all() {
        return new NetworksQuery(Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.empty());
    }

    public static NetworksQuery in(DataCenterId dataCenter) {
        return new NetworksQuery(Optional.empty(), Optional.of(dataCenter), Optional.empty(), false, Optional.empty());
    }

    /** Those in the use of a cluster, and for what. */
    public static NetworksQuery in(ClusterId cluster) {
        return new NetworksQuery(Optional.empty(), Optional.empty(), Optional.of(cluster), false, Optional.empty());
    }

    public static NetworksQuery in(IscsiBondId bond) {
        return new NetworksQuery(Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.of(bond));
    }

    public static NetworksQuery inClusters() {
        return new NetworksQuery(Optional.empty(), Optional.empty(), Optional.empty(), true, Optional.empty());
    }

    /** That one alone, if it is among these. */
    public NetworksQuery only(NetworkId one) {
        return new NetworksQuery(Optional.of(one), dataCenter, cluster, used, bond);
    }
}
