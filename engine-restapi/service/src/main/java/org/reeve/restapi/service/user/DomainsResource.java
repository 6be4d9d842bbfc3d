package org.reeve.restapi.service.user;

import java.util.stream.Stream;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.DomainsService;
import org.reeve.restapi.types.Domain;

/** Where users come from: so far only from the engine's own list. */
public final class DomainsResource implements DomainsService {

    private final Exchange exchange;

    public DomainsResource(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Listing<Domain> list() {
        return exchange.list(Domain.META, DomainResource.class, Stream.of(UserMapping.domain(Directories.INTERNAL)));
    }

    @Override
    public DomainResource domainService(String id) {
        return new DomainResource(exchange.at(id), id);
    }
}
