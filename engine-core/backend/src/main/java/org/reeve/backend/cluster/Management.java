package org.reeve.backend.cluster;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.backend.network.NetworkAdditions;
import org.reeve.dal.network.Network;
import org.reeve.dal.network.Networks;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.network.NetworkId;

/** Finds the network over which the engine shall reach the hosts of a cluster. */
@Dependent
public class Management {

    private final Networks networks;
    private final NetworkAdditions additions;

    @Inject
    public Management(Networks networks, NetworkAdditions additions) {
        this.networks = networks;
        this.additions = additions;
    }

    Verdict check(DataCenterId dataCenter, Optional<NetworkId> wanted, Store store) {
        return Verdict.refuseIf(find(dataCenter, wanted, store).isEmpty(), "cluster.management-missing");
    }

    void join(ClusterId cluster, DataCenterId dataCenter, Optional<NetworkId> wanted, Store store) {
        additions.manage(cluster, find(dataCenter, wanted, store).orElseThrow());
    }

    /** The one somebody chose, else the one of the usual name, else that of another cluster of the data center. */
    private Optional<Network> find(DataCenterId dataCenter, Optional<NetworkId> wanted, Store store) {
        if (wanted.isPresent()) {
            return networks.find(wanted.get())
                    .filter(network -> network.dataCenter().equals(dataCenter));
        }
        return networks.named(dataCenter.value(), NetworkAdditions.MANAGEMENT).or(() -> store.sql()
                .first(
                        "select network_id from cluster_network where management and data_center_id = ?",
                        row -> row.getObject(1, UUID.class),
                        dataCenter)
                .flatMap(networks::find));
    }
}
