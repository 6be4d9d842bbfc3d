package org.reeve.restapi.service.user;

import jakarta.ws.rs.core.Response;
import org.reeve.backend.user.PermissionsQuery;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.SystemPermissionsService;
import org.reeve.restapi.types.Permission;

/** All permissions there are. */
public final class AllPermissionsResource implements SystemPermissionsService {

    private final PermissionsResource all;

    public AllPermissionsResource(Exchange exchange) {
        this.all = new PermissionsResource(exchange, PermissionsQuery.all());
    }

    @Override
    public Listing<Permission> list() {
        return all.list();
    }

    @Override
    public Response add(Permission given) {
        return all.add(given);
    }

    @Override
    public PermissionResource permissionService(String id) {
        return all.permissionService(id);
    }
}
