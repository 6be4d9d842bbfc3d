package org.reeve.restapi.service.user;

import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.reeve.backend.user.AttachPermit;
import org.reeve.backend.user.RoleView;
import org.reeve.model.user.ActionGroup;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.PermitsService;
import org.reeve.restapi.types.Permit;

/** What a role allows, one by one. */
public final class PermitsResource implements PermitsService {

    private final Exchange exchange;
    private final Supplier<RoleView> role;

    PermitsResource(Exchange exchange, Supplier<RoleView> role) {
        this.exchange = exchange;
        this.role = role;
    }

    @Override
    public Listing<Permit> list() {
        return exchange.list(Permit.META, PermitResource.class, PermitMapping.types(role.get()));
    }

    @Override
    public Response add(Permit given) {
        ActionGroup permit = RoleMapping.permit(given);
        exchange.run(new AttachPermit.Order(role.get().id(), permit));
        return exchange.made(permitService(Integer.toString(permit.code())).get());
    }

    @Override
    public PermitResource permitService(String id) {
        return new PermitResource(exchange.at(id), role, id);
    }
}
