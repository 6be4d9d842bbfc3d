package org.reeve.restapi.service.user;

import jakarta.ws.rs.NotFoundException;
import org.reeve.backend.user.RoleView;
import org.reeve.backend.user.RolesQuery;
import org.reeve.model.user.RoleId;
import org.reeve.model.user.UserId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.services.AssignedRolesService;
import org.reeve.restapi.types.Role;

/** The roles that a user or a group has on the system as a whole. */
public final class RolesOfPersonResource implements AssignedRolesService {

    private final Exchange exchange;
    private final UserId holder;

    RolesOfPersonResource(Exchange exchange, UserId holder) {
        this.exchange = exchange;
        this.holder = holder;
    }

    @Override
    public Listing<Role> list() {
        return exchange.list(Role.META, RoleResource.class, RolesQuery.heldBy(holder), UserMapping::type);
    }

    /** @throws NotFoundException also for a role that is there but that he does not have */
    @Override
    public RoleResource roleService(String id) {
        RoleId role = Given.id(id, RoleId::new);
        exchange.ask(RolesQuery.heldBy(holder)).stream()
                .map(RoleView::id)
                .filter(role::equals)
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return new RoleResource(exchange.at(id), role);
    }
}
