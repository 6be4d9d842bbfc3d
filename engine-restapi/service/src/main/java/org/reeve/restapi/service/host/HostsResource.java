package org.reeve.restapi.service.host;

import jakarta.ws.rs.core.Response;
import org.reeve.backend.host.HostFiguresQuery;
import org.reeve.backend.host.HostView;
import org.reeve.backend.host.HostsQuery;
import org.reeve.backend.tag.Tagged;
import org.reeve.model.host.HostId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Followed;
import org.reeve.restapi.service.exchange.Following;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.exchange.Named;
import org.reeve.restapi.service.hostnic.HostWires;
import org.reeve.restapi.service.statistic.FiguresResource;
import org.reeve.restapi.service.tag.AssignedTagsResource;
import org.reeve.restapi.service.user.PermissionsResource;
import org.reeve.restapi.services.HostsService;
import org.reeve.restapi.types.Host;

/** The hosts. */
public final class HostsResource implements HostsService, Followed {

    private final Exchange exchange;

    public HostsResource(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Listing<Host> list() {
        return exchange.list(Host.META, HostResource.class, HostsQuery.all(), HostMapping::type);
    }

    @Override
    public Response add(Host type) {
        return exchange.added(exchange.run(HostMapping.add(type, new Named(exchange))), id -> hostService(id)
                .get());
    }

    @Override
    public HostResource hostService(String id) {
        return new HostResource(exchange.at(id), Given.id(id, HostId::new));
    }

    @Override
    public Following following() {
        Following hosts = PermissionsResource.below(AssignedTagsResource.below(
                FiguresResource.below(
                        Following.of(exchange)
                                .objects(HostResource.class, HostsQuery.all(), HostView::id, HostMapping::type),
                        Following.Owned.by("host", HostFiguresQuery.all(), figures -> figures.host()
                                .value()),
                        figures -> HostFigures.of(figures.host(), figures)),
                Tagged.HOST));
        return HostWires.below(PartMapping.below(hosts), exchange);
    }
}
