package org.reeve.restapi.service.user;

import jakarta.ws.rs.NotFoundException;
import org.reeve.backend.tag.Tagged;
import org.reeve.backend.user.PermissionsQuery;
import org.reeve.backend.user.UsersQuery;
import org.reeve.model.user.UserId;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.tag.AssignedTagsResource;
import org.reeve.restapi.services.UserService;
import org.reeve.restapi.types.User;

/** One user. */
public final class UserResource implements UserService {

    private final Exchange exchange;
    private final UserId id;

    UserResource(Exchange exchange, UserId id) {
        this.exchange = exchange;
        this.id = id;
    }

    @Override
    public User get() {
        return exchange.ask(UsersQuery.of(id)).stream()
                .findFirst()
                .map(view -> exchange.single(UserResource.class, UserMapping.type(view)))
                .orElseThrow(NotFoundException::new);
    }

    @Override
    public PermissionsResource permissionsService() {
        return new PermissionsResource(exchange.at("permissions"), PermissionsQuery.ofUser(id));
    }

    @Override
    public AssignedTagsResource tagsService() {
        return AssignedTagsResource.on(exchange.at("tags"), Tagged.USER, id);
    }
}
