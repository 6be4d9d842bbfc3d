package org.reeve.restapi.service.user;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.reeve.backend.user.DetachPermit;
import org.reeve.backend.user.RoleView;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.PermitService;
import org.reeve.restapi.types.Permit;

/** One thing that a role allows. */
public final class PermitResource implements PermitService {

    private final Exchange exchange;
    private final Supplier<RoleView> role;
    private final String id;

    PermitResource(Exchange exchange, Supplier<RoleView> role, String id) {
        this.exchange = exchange;
        this.role = role;
        this.id = id;
    }

    @Override
    public Permit get() {
        return PermitMapping.types(role.get())
                .filter(permit -> permit.getId().equals(id))
                .findFirst()
                .map(permit -> exchange.single(PermitResource.class, permit))
                .orElseThrow(NotFoundException::new);
    }

    @Override
    public Response remove() {
        return exchange.removed(exchange.run(new DetachPermit.Order(role.get().id(), RoleMapping.permit(id))));
    }
}
