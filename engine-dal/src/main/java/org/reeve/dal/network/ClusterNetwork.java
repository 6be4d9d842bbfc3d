package org.reeve.dal.network;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.network.NetworkId;
import org.reeve.model.network.NetworkStatus;

/** A network in the use of a cluster. */
@Entity
@Table(name = "cluster_network")
public class ClusterNetwork {

    @EmbeddedId
    ClusterNetworkKey key;

    @Column(name = "data_center_id")
    UUID dataCenterId;

    Usage usage;

    @Enumerated(EnumType.STRING)
    NetworkStatus status = NetworkStatus.OPERATIONAL;

    @Version
    int version;

    protected ClusterNetwork() {}

    public ClusterNetwork(ClusterId cluster, Network network, Usage usage) {
        this.key = new ClusterNetworkKey(cluster.value(), network.id().value());
        this.dataCenterId = network.dataCenter().value();
        this.usage = usage;
    }

    public ClusterId cluster() {
        return new ClusterId(key.clusterId());
    }

    public NetworkId network() {
        return new NetworkId(key.networkId());
    }

    public Usage usage() {
        return usage;
    }

    public NetworkStatus status() {
        return status;
    }

    public void serve(Usage as) {
        this.usage = as;
    }

    public void become(NetworkStatus next) {
        this.status = next;
    }
}
