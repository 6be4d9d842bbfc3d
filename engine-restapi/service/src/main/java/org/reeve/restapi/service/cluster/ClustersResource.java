package org.reeve.restapi.service.cluster;

import jakarta.ws.rs.core.Response;
import org.reeve.backend.cluster.AddCluster;
import org.reeve.backend.cluster.ClusterView;
import org.reeve.backend.cluster.ClustersQuery;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Followed;
import org.reeve.restapi.service.exchange.Following;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.exchange.Labels;
import org.reeve.restapi.service.exchange.Named;
import org.reeve.restapi.service.network.NetworkNames;
import org.reeve.restapi.service.network.NetworksOfClusterResource;
import org.reeve.restapi.service.user.PermissionsResource;
import org.reeve.restapi.services.ClustersService;
import org.reeve.restapi.types.Cluster;

/** The clusters, all of them or those of one data center. */
public final class ClustersResource implements ClustersService, Followed {

    private final Exchange exchange;
    private final ClustersQuery which;

    public ClustersResource(Exchange exchange, ClustersQuery which) {
        this.exchange = exchange;
        this.which = which;
    }

    @Override
    public Listing<Cluster> list() {
        return exchange.list(Cluster.META, ClusterResource.class, which, ClusterMapping::type);
    }

    @Override
    public Response add(Cluster given) {
        Given.required(given.getName(), "name");
        var named = new Named(exchange);
        DataCenterId dataCenter = which.dataCenter()
                .orElseGet(() -> Named.required(named.dataCenter(given.getDataCenter()), "data_center"));
        var order = new AddCluster.Order(
                dataCenter,
                Labels.of(given),
                ClusterWish.of(given, named),
                new NetworkNames(exchange).in(dataCenter, given.getManagementNetwork()));
        return exchange.added(exchange.run(order), id -> clusterService(id).get());
    }

    @Override
    public ClusterResource clusterService(String id) {
        var cluster = Given.id(id, ClusterId::new);
        return new ClusterResource(exchange.at(id), cluster, which.one(cluster));
    }

    @Override
    public Following following() {
        return PermissionsResource.below(NetworksOfClusterResource.below(Following.of(exchange)
                .objects(ClusterResource.class, ClustersQuery.all(), ClusterView::id, ClusterMapping::type)));
    }
}
