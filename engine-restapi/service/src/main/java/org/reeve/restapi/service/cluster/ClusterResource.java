package org.reeve.restapi.service.cluster;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.reeve.backend.cluster.ClustersQuery;
import org.reeve.backend.cluster.RemoveCluster;
import org.reeve.backend.cluster.ResetMachineType;
import org.reeve.backend.cluster.UpdateCluster;
import org.reeve.backend.cluster.UpgradeCluster;
import org.reeve.backend.search.AbsentQuery;
import org.reeve.model.cluster.ClusterId;
import org.reeve.restapi.service.affinity.AffinityGroupsResource;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.exchange.Labels;
import org.reeve.restapi.service.exchange.Named;
import org.reeve.restapi.service.exchange.Words;
import org.reeve.restapi.service.network.NetworkFiltersResource;
import org.reeve.restapi.service.network.NetworksOfClusterResource;
import org.reeve.restapi.service.profile.CpuProfilesOfClusterResource;
import org.reeve.restapi.service.user.PermissionsResource;
import org.reeve.restapi.services.ClusterService;
import org.reeve.restapi.services.absent.NoClusterExternalProviders;
import org.reeve.restapi.services.absent.NoGlusterHooks;
import org.reeve.restapi.services.absent.NoGlusterVolumes;
import org.reeve.restapi.types.Action;
import org.reeve.restapi.types.Cluster;

/** One cluster. */
public final class ClusterResource implements ClusterService {

    private final Exchange exchange;
    private final ClusterId id;
    private final ClustersQuery here;

    /** @param here finds it where the address says that it is */
    ClusterResource(Exchange exchange, ClusterId id, ClustersQuery here) {
        this.exchange = exchange;
        this.id = id;
        this.here = here;
    }

    @Override
    public Cluster get() {
        return exchange.found(ClusterResource.class, here, ClusterMapping::type);
    }

    @Override
    public Cluster update(Cluster given) {
        exchange.run(new UpdateCluster.Order(
                id,
                Labels.of(given),
                ClusterWish.of(given, new Named(exchange)),
                new Named(exchange).dataCenter(given.getDataCenter())));
        return get();
    }

    @Override
    public Response remove() {
        return exchange.removed(exchange.run(new RemoveCluster.Order(id)));
    }

    @Override
    public Response resetEmulatedMachine(Action action) {
        return exchange.act(action, new ResetMachineType.Order(id));
    }

    @Override
    public Response upgrade(Action action) {
        var progress = Given.required(action == null ? null : action.getUpgradeAction(), "upgrade_action");
        return exchange.act(
                action,
                new UpgradeCluster.Order(
                        id,
                        Words.same(progress, UpgradeCluster.Progress.class),
                        Optional.ofNullable(action.getUpgradePercentComplete()),
                        Optional.ofNullable(action.getCorrelationId())));
    }

    @Override
    public EnabledFeaturesResource enabledFeaturesService() {
        return new EnabledFeaturesResource(exchange.at("enabledfeatures"), id);
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
    public NetworkFiltersResource networkFiltersService() {
        return new NetworkFiltersResource(exchange.at("networkfilters"));
    }

    @Override
    public PermissionsResource permissionsService() {
        return PermissionsResource.on(exchange.at("permissions"), id);
    }

    @Override
    public NoClusterExternalProviders externalNetworkProvidersService() {
        there();
        return new NoClusterExternalProviders();
    }

    @Override
    public NoGlusterHooks glusterHooksService() {
        there();
        return new NoGlusterHooks();
    }

    @Override
    public NoGlusterVolumes glusterVolumesService() {
        there();
        return exchange.searched(AbsentQuery.VOLUMES, new NoGlusterVolumes());
    }

    private void there() {
        exchange.ask(here).stream().findFirst().orElseThrow(NotFoundException::new);
    }
}
