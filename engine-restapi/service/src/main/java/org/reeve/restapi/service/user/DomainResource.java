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

    private String profile() {
        return Directories.profileOf(id).orElseThrow(NotFoundException::new);
    }

    @Override
    public Domain get() {
        return exchange.single(DomainResource.class, UserMapping.domain(profile()));
    }

    @Override
    public DomainUsersResource usersService() {
        return new DomainUsersResource(exchange.at("users"), this::profile);
    }

    @Override
    public DomainGroupsResource groupsService() {
        return new DomainGroupsResource(exchange.at("groups"), this::profile);
    }
}
