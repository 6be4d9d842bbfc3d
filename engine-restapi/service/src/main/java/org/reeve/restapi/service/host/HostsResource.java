package org.reeve.restapi.service.host;

import jakarta.ws.rs.core.Response;
import org.reeve.backend.host.HostsQuery;
import org.reeve.model.host.HostId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.exchange.Named;
import org.reeve.restapi.services.HostsService;
import org.reeve.restapi.types.Host;

/** The hosts. */
public final class HostsResource implements HostsService {

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
}
