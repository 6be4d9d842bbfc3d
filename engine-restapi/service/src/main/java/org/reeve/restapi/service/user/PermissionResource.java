package org.reeve.restapi.service.user;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import org.reeve.backend.user.PermissionView;
import org.reeve.backend.user.PermissionsQuery;
import org.reeve.backend.user.RemovePermission;
import org.reeve.model.user.PermissionId;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.PermissionService;
import org.reeve.restapi.types.Permission;

/** One permission. */
public final class PermissionResource implements PermissionService {

    private final Exchange exchange;
    private final PermissionId id;
    private final PermissionsQuery here;

    /** @param here finds it where the address says that it is */
    PermissionResource(Exchange exchange, PermissionId id, PermissionsQuery here) {
        this.exchange = exchange;
        this.id = id;
        this.here = here;
    }

    private PermissionView view() {
        return exchange.ask(here).stream().findFirst().orElseThrow(NotFoundException::new);
    }

    @Override
    public Permission get() {
        return exchange.single(PermissionResource.class, UserMapping.type(view()));
    }

    @Override
    public Response remove() {
        return exchange.removed(exchange.run(new RemovePermission.Order(id, Grantable.object(view()))));
    }
}
