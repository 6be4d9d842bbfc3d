package org.reeve.restapi.service.network;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.reeve.backend.cluster.ClustersQuery;
import org.reeve.backend.network.AttachNetwork;
import org.reeve.backend.network.NetworksQuery;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.network.NetworkId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Following;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.services.ClusterNetworksService;
import org.reeve.restapi.types.Network;

/** The networks that a cluster uses. */
public final class NetworksOfClusterResource implements ClusterNetworksService {

    private final Exchange exchange;
    private final ClusterId cluster;

    public NetworksOfClusterResource(Exchange exchange, ClusterId cluster) {
        this.exchange = exchange;
        this.cluster = cluster;
    }

    @Override
    public Listing<Network> list() {
        return exchange.list(
                Network.META, NetworkOfClusterResource.class, NetworksQuery.in(cluster), NetworkMapping::type);
    }

    @Override
    public Response add(Network given) {
        NetworkId network = dataCenter()
                .flatMap(dataCenter -> new NetworkNames(exchange).in(dataCenter, given))
                .orElseGet(() -> Given.id(Given.required(given.getId(), "network.id"), NetworkId::new));
        var order = new AttachNetwork.Order(cluster, network, NetworkMapping.use(given));
        return exchange.added(exchange.run(order), id -> networkService(id).get());
    }

    private Optional<DataCenterId> dataCenter() {
        return exchange.ask(ClustersQuery.of(cluster)).stream()
                .findFirst()
                .orElseThrow(NotFoundException::new)
                .dataCenter();
    }

    @Override
    public NetworkOfClusterResource networkService(String id) {
        return new NetworkOfClusterResource(exchange.at(id), cluster, Given.id(id, NetworkId::new));
    }

    /** Lets the networks of many clusters be read together. */
    public static Following below(Following clusters) {
        return clusters.children(
                "networks",
                NetworkOfClusterResource.class,
                Following.Owned.by(
                        "cluster",
                        NetworksQuery.inClusters(),
                        network -> network.use().orElseThrow().cluster().value()),
                NetworkMapping::type);
    }
}
