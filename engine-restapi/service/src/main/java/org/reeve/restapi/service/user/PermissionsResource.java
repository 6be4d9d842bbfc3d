package org.reeve.restapi.service.user;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.reeve.backend.user.AddPermission;
import org.reeve.backend.user.PermissionView;
import org.reeve.backend.user.PermissionsQuery;
import org.reeve.model.Id;
import org.reeve.model.user.PermissionId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Following;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.services.AssignedPermissionsService;
import org.reeve.restapi.types.Permission;

/** The permissions of a user or on an object. */
public final class PermissionsResource implements AssignedPermissionsService {

    private final Exchange exchange;
    private final PermissionsQuery which;
    private final Optional<Id> object;

    PermissionsResource(Exchange exchange, PermissionsQuery which) {
        this(exchange, which, Optional.empty());
    }

    private PermissionsResource(Exchange exchange, PermissionsQuery which, Optional<Id> object) {
        this.exchange = exchange;
        this.which = which;
        this.object = object;
    }

    /** Those on an object. */
    public static PermissionsResource on(Exchange exchange, Id object) {
        return new PermissionsResource(exchange, PermissionsQuery.on(object.value()), Optional.of(object));
    }

    @Override
    public Listing<Permission> list() {
        return exchange.list(Permission.META, PermissionResource.class, which, UserMapping::type);
    }

    /** What the address does not say, the body does; without an object it is the system as a whole. */
    @Override
    public Response add(Permission given) {
        var people = new People(exchange);
        var order = new AddPermission.Order(
                people.role(given.getRole()),
                which.user().orElseGet(() -> people.person(given)),
                object.or(() -> Grantable.object(given)));
        return exchange.added(exchange.run(order), id -> permissionService(id).get());
    }

    @Override
    public PermissionResource permissionService(String id) {
        var permission = Given.id(id, PermissionId::new);
        return new PermissionResource(exchange.at(id), permission, which.one(permission));
    }

    /** Lets the permissions on many objects be read together. */
    public static Following below(Following objects) {
        return objects.children(
                "permissions",
                PermissionResource.class,
                Following.Owned.by("object", PermissionsQuery.all(), PermissionView::object),
                (PermissionView view) -> UserMapping.type(view));
    }

    /** And those of many users. */
    static Following ofUsers(Following users) {
        return users.children(
                "permissions",
                PermissionResource.class,
                Following.Owned.by(
                        "user", PermissionsQuery.all(), view -> view.user().value()),
                (PermissionView view) -> UserMapping.type(view));
    }
}
