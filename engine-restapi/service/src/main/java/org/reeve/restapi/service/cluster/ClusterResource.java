package org.reeve.restapi.service.cluster;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import org.reeve.backend.cluster.ClustersQuery;
import org.reeve.backend.cluster.RemoveCluster;
import org.reeve.backend.cluster.UpdateCluster;
import org.reeve.model.cluster.ClusterId;
import org.reeve.restapi.service.affinity.AffinityGroupsResource;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Labels;
import org.reeve.restapi.service.exchange.Named;
import org.reeve.restapi.service.network.NetworksOfClusterResource;
import org.reeve.restapi.service.profile.CpuProfilesOfClusterResource;
import org.reeve.restapi.service.user.PermissionsResource;
import org.reeve.restapi.services.ClusterService;
import org.reeve.restapi.types.Cluster;

/** One cluster. */
public final class ClusterResource implements ClusterService {

    private final Exchange exchange;
    private final ClusterId id;

    ClusterResource(Exchange exchange, ClusterId id) {
        this.exchange = exchange;
        this.id = id;
    }

    @Override
    public Cluster get() {
        return exchange.ask(ClustersQuery.of(id)).stream()
                .findFirst()
                .map(view -> exchange.single(ClusterResource.class, ClusterMapping.type(view)))
                .orElseThrow(NotFoundException::new);
    }

    @Override
    public Cluster update(Cluster given) {
        exchange.run(new UpdateCluster.Order(
                id,
                Labels.of(given),
                ClusterMapping.wishes(given, new Named(exchange)),
                new Named(exchange).dataCenter(given.getDataCenter())));
        return get();
    }

    @Override
    public Response remove() {
        return exchange.removed(exchange.run(new RemoveCluster.Order(id)));
    }

    @Override
    public NetworksOfClusterResource networksService() {
        return new NetworksOfClusterResource(exchange.at("networks"), id);
    }

    @Override
    public AffinityGroupsResource affinityGroupsService() {
        return new AffinityGroupsResource(exchange.at("affinitygroups"), id);
    }

    @Override
    public CpuProfilesOfClusterResource cpuProfilesService() {
        return new CpuProfilesOfClusterResource(exchange.at("cpuprofiles"), id);
    }

    @Override
    public PermissionsResource permissionsService() {
        return PermissionsResource.on(exchange.at("permissions"), id);
    }
}
