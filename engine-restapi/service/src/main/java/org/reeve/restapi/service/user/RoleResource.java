package org.reeve.restapi.service.user;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import org.reeve.backend.user.RemoveRole;
import org.reeve.backend.user.RoleView;
import org.reeve.backend.user.RolesQuery;
import org.reeve.model.user.RoleId;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.RoleService;
import org.reeve.restapi.types.Role;

/** One role. */
public final class RoleResource implements RoleService {

    private final Exchange exchange;
    private final RoleId id;

    RoleResource(Exchange exchange, RoleId id) {
        this.exchange = exchange;
        this.id = id;
    }

    private RoleView view() {
        return exchange.ask(RolesQuery.of(id)).stream().findFirst().orElseThrow(NotFoundException::new);
    }

    @Override
    public Role get() {
        return exchange.single(RoleResource.class, UserMapping.type(view()));
    }

    @Override
    public Role update(Role given) {
        exchange.run(RoleMapping.update(id, given));
        return get();
    }

    @Override
    public Response remove() {
        return exchange.removed(exchange.run(new RemoveRole.Order(id)));
    }

    @Override
    public PermitsResource permitsService() {
        return new PermitsResource(exchange.at("permits"), this::view);
    }
}
