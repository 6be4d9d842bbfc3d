package org.reeve.restapi.service.user;

import jakarta.ws.rs.NotFoundException;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.DomainService;
import org.reeve.restapi.types.Domain;

/** One source of users. */
public final class DomainResource implements DomainService {

    private final Exchange exchange;
    private final String id;

    DomainResource(Exchange exchange, String id) {
        this.exchange = exchange;
        this.id = id;
    }

    @Override
    public Domain get() {
        Domain domain = UserMapping.domain(DomainsResource.INTERNAL);
        if (!domain.getId().equalsIgnoreCase(id)) throw new NotFoundException();
        return exchange.single(DomainResource.class, domain);
    }
}
