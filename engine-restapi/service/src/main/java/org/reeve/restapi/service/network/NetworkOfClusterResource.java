package org.reeve.restapi.service.network;

import jakarta.ws.rs.core.Response;
import org.reeve.backend.network.DetachNetwork;
import org.reeve.backend.network.NetworksQuery;
import org.reeve.backend.network.UpdateClusterNetwork;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.network.NetworkId;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.ClusterNetworkService;
import org.reeve.restapi.types.Network;

/** One network that a cluster uses. */
public final class NetworkOfClusterResource implements ClusterNetworkService {

    private final Exchange exchange;
    private final ClusterId cluster;
    private final NetworkId id;

    NetworkOfClusterResource(Exchange exchange, ClusterId cluster, NetworkId id) {
        this.exchange = exchange;
        this.cluster = cluster;
        this.id = id;
    }

    @Override
    public Network get() {
        return exchange.found(
                NetworkOfClusterResource.class, NetworksQuery.in(cluster).only(id), NetworkMapping::type);
    }

    @Override
    public Network update(Network given) {
        exchange.run(new UpdateClusterNetwork.Order(cluster, id, NetworkMapping.use(given)));
        return get();
    }

    @Override
    public Response remove() {
        return exchange.removed(exchange.run(new DetachNetwork.Order(cluster, id)));
    }
}
