package org.reeve.restapi.service.user;

import jakarta.ws.rs.NotFoundException;
import org.reeve.backend.user.PermissionsQuery;
import org.reeve.model.user.PermissionId;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.PermissionService;
import org.reeve.restapi.types.Permission;

/** One permission. */
public final class PermissionResource implements PermissionService {

    private final Exchange exchange;
    private final PermissionId id;

    PermissionResource(Exchange exchange, PermissionId id) {
        this.exchange = exchange;
        this.id = id;
    }

    @Override
    public Permission get() {
        return exchange.ask(PermissionsQuery.of(id)).stream()
                .findFirst()
                .map(view -> exchange.single(PermissionResource.class, UserMapping.type(view)))
                .orElseThrow(NotFoundException::new);
    }
}
