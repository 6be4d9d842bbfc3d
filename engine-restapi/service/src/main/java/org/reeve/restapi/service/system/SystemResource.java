package org.reeve.restapi.service.system;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import org.reeve.backend.api.Backend;
import org.reeve.restapi.service.console.ConsoleTickets;
import org.reeve.restapi.service.event.EventsResource;
import org.reeve.restapi.service.exchange.CallerPrincipal;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Parameters;
import org.reeve.restapi.service.host.HostsResource;
import org.reeve.restapi.service.job.JobsResource;
import org.reeve.restapi.service.user.AllPermissionsResource;
import org.reeve.restapi.service.user.DomainsResource;
import org.reeve.restapi.service.user.RolesResource;
import org.reeve.restapi.service.user.UsersResource;
import org.reeve.restapi.service.vm.VmsResource;
import org.reeve.restapi.services.ClusterLevelsService;
import org.reeve.restapi.services.DomainsService;
import org.reeve.restapi.services.EventsService;
import org.reeve.restapi.services.HostsService;
import org.reeve.restapi.services.JobsService;
import org.reeve.restapi.services.RolesService;
import org.reeve.restapi.services.SystemPermissionsService;
import org.reeve.restapi.services.SystemService;
import org.reeve.restapi.services.TagsService;
import org.reeve.restapi.services.UsersService;
import org.reeve.restapi.services.VmsService;
import org.reeve.restapi.types.Api;

/** The root of the API. Every collection of the engine is a method here, and only here. */
@Path("/")
@RequestScoped
public class SystemResource implements SystemService {

    @Inject
    private Backend backend;

    @Inject
    private ConsoleTickets tickets;

    private Exchange prepared;

    @Context
    private UriInfo uri;

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
            prepared = new Exchange(
                    backend, caller, new Parameters(uri, headers), root -> new SystemResource(root, tickets));
        }
        return prepared;
    }

    private Exchange at(String segment) {
        return exchange().at(segment);
    }

    @Override
    public Api get() {
        return new RootDocument(exchange()).api();
    }

    @Override
    public ClusterLevelsService clusterLevelsService() {
        return new ClusterLevelsResource(at("clusterlevels"));
    }

    @Override
    public TagsService tagsService() {
        return new TagsResource(at("tags"));
    }

    @Override
    public DomainsService domainsService() {
        return new DomainsResource(at("domains"));
    }

    @Override
    public EventsService eventsService() {
        return new EventsResource(at("events"));
    }

    @Override
    public HostsService hostsService() {
        return new HostsResource(at("hosts"));
    }

    @Override
    public JobsService jobsService() {
        return new JobsResource(at("jobs"));
    }

    @Override
    public SystemPermissionsService permissionsService() {
        return new AllPermissionsResource(at("permissions"));
    }

    @Override
    public RolesService rolesService() {
        return new RolesResource(at("roles"));
    }

    @Override
    public UsersService usersService() {
        return new UsersResource(at("users"));
    }

    @Override
    public VmsService vmsService() {
        return new VmsResource(at("vms"), tickets);
    }
}
