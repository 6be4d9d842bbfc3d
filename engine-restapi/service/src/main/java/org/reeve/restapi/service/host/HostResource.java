package org.reeve.restapi.service.host;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.reeve.backend.host.ActivateHost;
import org.reeve.backend.host.DeactivateHost;
import org.reeve.backend.host.HostFiguresQuery;
import org.reeve.backend.host.HostsQuery;
import org.reeve.backend.host.RemoveHost;
import org.reeve.backend.tag.Tagged;
import org.reeve.model.host.HostId;
import org.reeve.restapi.service.affinity.AssignedAffinityLabelsResource;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.exchange.Named;
import org.reeve.restapi.service.fence.FenceAgentsResource;
import org.reeve.restapi.service.hostnic.AttachmentsResource;
import org.reeve.restapi.service.hostnic.HostNicsResource;
import org.reeve.restapi.service.hostnic.UnmanagedNetworksResource;
import org.reeve.restapi.service.statistic.FiguresResource;
import org.reeve.restapi.service.storage.HostLoginsResource;
import org.reeve.restapi.service.tag.AssignedTagsResource;
import org.reeve.restapi.service.user.PermissionsResource;
import org.reeve.restapi.services.HostService;
import org.reeve.restapi.services.absent.NoKatelloErrata;
import org.reeve.restapi.types.Action;
import org.reeve.restapi.types.Host;

/** One host. */
public final class HostResource implements HostService {

    private final Exchange exchange;
    private final HostId id;

    HostResource(Exchange exchange, HostId id) {
        this.exchange = exchange;
        this.id = id;
    }

    @Override
    public Host get() {
        return exchange.found(HostResource.class, HostsQuery.of(id), HostMapping::type);
    }

    @Override
    public Host update(Host type) {
        exchange.run(HostMapping.update(id, type, new Named(exchange)));
        return get();
    }

    @Override
    public Response remove() {
        return exchange.removed(exchange.run(new RemoveHost.Order(id)));
    }

    @Override
    public Response activate(Action action) {
        return exchange.act(action, new ActivateHost.Order(id));
    }

    @Override
    public Response deactivate(Action action) {
        return exchange.act(action, new DeactivateHost.Order(id, Given.or(action.getReason(), "")));
    }

    @Override
    public Response approve(Action action) {
        return exchange.act(action, HostMapping.approve(id, action, new Named(exchange)));
    }

    @Override
    public FiguresResource statisticsService() {
        get();
        return new FiguresResource(exchange.at("statistics"), () -> exchange.ask(new HostFiguresQuery(id)).stream()
                .findFirst()
                .map(figures -> HostFigures.of(figures.host(), figures))
                .orElse(List.of()));
    }

    @Override
    public AssignedAffinityLabelsResource affinityLabelsService() {
        return AssignedAffinityLabelsResource.on(exchange.at("affinitylabels"), id);
    }

    @Override
    public PermissionsResource permissionsService() {
        return PermissionsResource.on(exchange.at("permissions"), id);
    }

    @Override
    public AssignedTagsResource tagsService() {
        return AssignedTagsResource.on(exchange.at("tags"), Tagged.HOST, id);
    }

    @Override
    public HostCpuUnitsResource cpuUnitsService() {
        return new HostCpuUnitsResource(exchange.at("cpuunits"), id);
    }

    @Override
    public HostDevicesResource devicesService() {
        return new HostDevicesResource(exchange.at("devices"), id);
    }

    @Override
    public HostProvidersResource externalNetworkProviderConfigurationsService() {
        return new HostProvidersResource(exchange.at("externalnetworkproviderconfigurations"), id);
    }

    @Override
    public FenceAgentsResource fenceAgentsService() {
        return new FenceAgentsResource(exchange.at("fenceagents"), id);
    }

    @Override
    public HostHooksResource hooksService() {
        return new HostHooksResource(exchange.at("hooks"), id);
    }

    @Override
    public HostNicsResource nicsService() {
        return new HostNicsResource(exchange.at("nics"), id);
    }

    @Override
    public NumaNodesResource numaNodesService() {
        return new NumaNodesResource(exchange.at("numanodes"), id);
    }

    @Override
    public HostStoragesResource storageService() {
        return new HostStoragesResource(exchange.at("storage"), id);
    }

    @Override
    public HostLoginsResource storageConnectionExtensionsService() {
        return new HostLoginsResource(exchange.at("storageconnectionextensions"), id);
    }

    @Override
    public UnmanagedNetworksResource unmanagedNetworksService() {
        return new UnmanagedNetworksResource(exchange.at("unmanagednetworks"), id);
    }

    @Override
    public AttachmentsResource networkAttachmentsService() {
        return AttachmentsResource.of(exchange.at("networkattachments"), id);
    }

    @Override
    public NoKatelloErrata katelloErrataService() {
        there();
        return new NoKatelloErrata();
    }

    private void there() {
        exchange.ask(HostsQuery.of(id)).stream().findFirst().orElseThrow(NotFoundException::new);
    }
}
