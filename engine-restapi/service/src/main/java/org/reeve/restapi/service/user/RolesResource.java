package org.reeve.restapi.service.user;

import jakarta.ws.rs.core.Response;
import org.reeve.backend.user.RoleView;
import org.reeve.backend.user.RolesQuery;
import org.reeve.model.user.RoleId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Followed;
import org.reeve.restapi.service.exchange.Following;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.services.RolesService;
import org.reeve.restapi.types.Role;

/** What users can be allowed as a whole. */
public final class RolesResource implements RolesService, Followed {

    private final Exchange exchange;

    public RolesResource(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Listing<Role> list() {
        return exchange.list(Role.META, RoleResource.class, RolesQuery.all(), UserMapping::type);
    }

    @Override
    public Response add(Role given) {
        return exchange.added(
                exchange.run(RoleMapping.add(given)), id -> roleService(id).get());
    }

    @Override
    public RoleResource roleService(String id) {
        return new RoleResource(exchange.at(id), Given.id(id, RoleId::new));
    }

    @Override
    public Following following() {
        return Following.of(exchange)
                .objects(RoleResource.class, RolesQuery.all(), RoleView::id, (RoleView view) -> UserMapping.type(view))
                .parts(
                        "permits",
                        PermitResource.class,
                        Following.Owned.by(
                                "", RolesQuery.all(), role -> role.id().value()),
                        role -> PermitMapping.types(role).toList());
    }
}
