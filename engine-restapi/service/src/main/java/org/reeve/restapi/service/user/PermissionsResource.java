package org.reeve.restapi.service.user;

import org.reeve.backend.user.PermissionsQuery;
import org.reeve.model.user.PermissionId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.services.AssignedPermissionsService;
import org.reeve.restapi.types.Permission;

/** The permissions of a user or on an object. */
public final class PermissionsResource implements AssignedPermissionsService {

    private final Exchange exchange;
    private final PermissionsQuery which;

    public PermissionsResource(Exchange exchange, PermissionsQuery which) {
        this.exchange = exchange;
        this.which = which;
    }

    @Override
    public Listing<Permission> list() {
        var permissions = exchange.ask(which).stream().map(UserMapping::type);
        return exchange.list(Permission.META, PermissionResource.class, permissions);
    }

    @Override
    public PermissionResource permissionService(String id) {
        return new PermissionResource(exchange.at(id), Given.id(id, PermissionId::new));
    }
}
