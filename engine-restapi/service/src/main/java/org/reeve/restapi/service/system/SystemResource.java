package org.reeve.restapi.service.system;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reeve.backend.api.Backend;
import org.reeve.backend.api.Caller;
import org.reeve.backend.cluster.ClustersQuery;
import org.reeve.backend.search.AbsentQuery;
import org.reeve.restapi.service.affinity.AffinityLabelsResource;
import org.reeve.restapi.service.bookmark.BookmarksResource;
import org.reeve.restapi.service.cluster.ClusterLevelsResource;
import org.reeve.restapi.service.cluster.ClustersResource;
import org.reeve.restapi.service.console.ConsoleTickets;
import org.reeve.restapi.service.datacenter.DataCentersResource;
import org.reeve.restapi.service.disk.DisksResource;
import org.reeve.restapi.service.disk.ImageTransfersResource;
import org.reeve.restapi.service.event.EventsResource;
import org.reeve.restapi.service.exchange.CallerPrincipal;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Parameters;
import org.reeve.restapi.service.exchange.Route;
import org.reeve.restapi.service.host.HostsResource;
import org.reeve.restapi.service.http.Conditions;
import org.reeve.restapi.service.icon.IconsResource;
import org.reeve.restapi.service.job.JobsResource;
import org.reeve.restapi.service.network.MacPoolsResource;
import org.reeve.restapi.service.network.NetworkFiltersResource;
import org.reeve.restapi.service.network.NetworksResource;
import org.reeve.restapi.service.network.VnicProfilesResource;
import org.reeve.restapi.service.pool.VmPoolsResource;
import org.reeve.restapi.service.profile.CpuProfilesResource;
import org.reeve.restapi.service.profile.DiskProfilesResource;
import org.reeve.restapi.service.scheduling.SchedulingPoliciesResource;
import org.reeve.restapi.service.scheduling.SchedulingPolicyUnitsResource;
import org.reeve.restapi.service.storage.StorageConnectionsResource;
import org.reeve.restapi.service.storage.StorageDomainsResource;
import org.reeve.restapi.service.tag.TagsResource;
import org.reeve.restapi.service.template.InstanceTypesResource;
import org.reeve.restapi.service.template.OperatingSystemsResource;
import org.reeve.restapi.service.template.TemplatesResource;
import org.reeve.restapi.service.user.AllPermissionsResource;
import org.reeve.restapi.service.user.DomainsResource;
import org.reeve.restapi.service.user.GroupsResource;
import org.reeve.restapi.service.user.RolesResource;
import org.reeve.restapi.service.user.UsersResource;
import org.reeve.restapi.service.vm.VmsResource;
import org.reeve.restapi.services.SystemService;
import org.reeve.restapi.services.absent.NoEngineKatelloErrata;
import org.reeve.restapi.services.absent.NoExternalHostProviders;
import org.reeve.restapi.services.absent.NoExternalTemplateImports;
import org.reeve.restapi.services.absent.NoExternalVmImports;
import org.reeve.restapi.services.absent.NoOpenstackImageProviders;
import org.reeve.restapi.services.absent.NoOpenstackNetworkProviders;
import org.reeve.restapi.services.absent.NoOpenstackVolumeProviders;
import org.reeve.restapi.types.Api;

/** The root of the API. Every collection of the engine is a method here, and only here. */
@Path("/")
@RequestScoped
public class SystemResource implements SystemService {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    @Inject
    private Backend backend;

    @Inject
    private Conditions conditions;

    @Inject
    private ConsoleTickets tickets;

    private Exchange prepared;

    @Context
    private UriInfo uri;

    @Context
    private Request request;

    @Context
    private HttpHeaders headers;

    @Context
    private SecurityContext security;

    public SystemResource() {}

    /** The root that links are followed from. */
    private SystemResource(Exchange prepared, ConsoleTickets tickets) {
        this.prepared = prepared;
        this.tickets = tickets;
    }

    private Exchange exchange() {
        if (prepared == null) {
            var caller = ((CallerPrincipal) security.getUserPrincipal()).caller();
            var parameters = new Parameters(uri, headers);
            prepared = new Exchange(
                    conditions.on(backend, this::now),
                    seeing(caller, parameters),
                    parameters,
                    root -> new SystemResource(root, tickets));
        }
        return prepared;
    }

    /** What the request is about, as it is now. */
    private Optional<Object> now() {
        return exchange().read(Route.of(SystemResource.class, segments()).path());
    }

    private List<String> segments() {
        return uri.getPathSegments().stream()
                .map(PathSegment::getPath)
                .filter(segment -> !segment.isEmpty())
                .toList();
    }

    /**
     * An administrator may ask to see only what a user would; nobody can ask to see more. That is about what is read: who changes
     * something is answered with it, or would take for refused what was done.
     */
    private Caller seeing(Caller caller, Parameters parameters) {
        boolean reads = READING.contains(request.getMethod());
        if (!reads || !caller.admin() || !parameters.has("filter")) return caller;
        return new Caller(caller.user(), caller.name(), caller.session(), false, caller.correlation());
    }

    private Exchange at(String segment) {
        return exchange().at(segment);
    }

    @Override
    public Api get() {
        return new RootDocument(exchange()).api();
    }

    @Override
    public ClustersResource clustersService() {
        return new ClustersResource(at("clusters"), ClustersQuery.all());
    }

    @Override
    public NetworksResource networksService() {
        return new NetworksResource(at("networks"));
    }

    @Override
    public NetworkFiltersResource networkFiltersService() {
        return new NetworkFiltersResource(at("networkfilters"));
    }

    @Override
    public VnicProfilesResource vnicProfilesService() {
        return new VnicProfilesResource(at("vnicprofiles"));
    }

    @Override
    public CpuProfilesResource cpuProfilesService() {
        return new CpuProfilesResource(at("cpuprofiles"));
    }

    @Override
    public DiskProfilesResource diskProfilesService() {
        return new DiskProfilesResource(at("diskprofiles"));
    }

    @Override
    public AffinityLabelsResource affinityLabelsService() {
        return new AffinityLabelsResource(at("affinitylabels"));
    }

    @Override
    public SchedulingPoliciesResource schedulingPoliciesService() {
        return new SchedulingPoliciesResource(at("schedulingpolicies"));
    }

    @Override
    public SchedulingPolicyUnitsResource schedulingPolicyUnitsService() {
        return new SchedulingPolicyUnitsResource(at("schedulingpolicyunits"));
    }

    @Override
    public MacPoolsResource macPoolsService() {
        return new MacPoolsResource(at("macpools"));
    }

    @Override
    public TemplatesResource templatesService() {
        return new TemplatesResource(at("templates"));
    }

    @Override
    public VmPoolsResource vmPoolsService() {
        return new VmPoolsResource(at("vmpools"));
    }

    @Override
    public InstanceTypesResource instanceTypesService() {
        return new InstanceTypesResource(at("instancetypes"));
    }

    @Override
    public IconsResource iconsService() {
        return new IconsResource(at("icons"));
    }

    @Override
    public OperatingSystemsResource operatingSystemsService() {
        return new OperatingSystemsResource(at("operatingsystems"));
    }

    @Override
    public DataCentersResource dataCentersService() {
        return new DataCentersResource(at("datacenters"));
    }

    @Override
    public ClusterLevelsResource clusterLevelsService() {
        return new ClusterLevelsResource(at("clusterlevels"));
    }

    @Override
    public TagsResource tagsService() {
        return new TagsResource(at("tags"));
    }

    @Override
    public BookmarksResource bookmarksService() {
        return new BookmarksResource(at("bookmarks"));
    }

    @Override
    public DomainsResource domainsService() {
        return new DomainsResource(at("domains"));
    }

    @Override
    public EventsResource eventsService() {
        return new EventsResource(at("events"));
    }

    @Override
    public HostsResource hostsService() {
        return new HostsResource(at("hosts"));
    }

    @Override
    public JobsResource jobsService() {
        return new JobsResource(at("jobs"));
    }

    @Override
    public AllPermissionsResource permissionsService() {
        return new AllPermissionsResource(at("permissions"));
    }

    @Override
    public RolesResource rolesService() {
        return new RolesResource(at("roles"));
    }

    @Override
    public GroupsResource groupsService() {
        return new GroupsResource(at("groups"));
    }

    @Override
    public UsersResource usersService() {
        return new UsersResource(at("users"));
    }

    @Override
    public VmsResource vmsService() {
        return new VmsResource(at("vms"), tickets);
    }

    @Override
    public StorageDomainsResource storageDomainsService() {
        return new StorageDomainsResource(at("storagedomains"));
    }

    @Override
    public DisksResource disksService() {
        return new DisksResource(at("disks"));
    }

    @Override
    public ImageTransfersResource imageTransfersService() {
        return new ImageTransfersResource(at("imagetransfers"));
    }

    @Override
    public StorageConnectionsResource storageConnectionsService() {
        return new StorageConnectionsResource(at("storageconnections"));
    }

    @Override
    public NoExternalHostProviders externalHostProvidersService() {
        return exchange().searched(AbsentQuery.PROVIDERS, new NoExternalHostProviders());
    }

    @Override
    public NoExternalTemplateImports externalTemplateImportsService() {
        return new NoExternalTemplateImports();
    }

    @Override
    public NoExternalVmImports externalVmImportsService() {
        return new NoExternalVmImports();
    }

    @Override
    public NoEngineKatelloErrata katelloErrataService() {
        return new NoEngineKatelloErrata();
    }

    @Override
    public NoOpenstackImageProviders openstackImageProvidersService() {
        return exchange().searched(AbsentQuery.PROVIDERS, new NoOpenstackImageProviders());
    }

    @Override
    public NoOpenstackNetworkProviders openstackNetworkProvidersService() {
        return exchange().searched(AbsentQuery.PROVIDERS, new NoOpenstackNetworkProviders());
    }

    @Override
    public NoOpenstackVolumeProviders openstackVolumeProvidersService() {
        return exchange().searched(AbsentQuery.PROVIDERS, new NoOpenstackVolumeProviders());
    }

    @Override
    public OptionsResource optionsService() {
        return new OptionsResource(at("options"));
    }
}
