package org.reeve.restapi.service.user;

import org.reeve.backend.user.UsersQuery;
import org.reeve.model.user.UserId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.services.UsersService;
import org.reeve.restapi.types.User;

/** The users this engine knows. */
public final class UsersResource implements UsersService {

    private final Exchange exchange;

    public UsersResource(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Listing<User> list() {
        return exchange.list(User.META, UserResource.class, UsersQuery.all(), UserMapping::type);
    }

    @Override
    public UserResource userService(String id) {
        return new UserResource(exchange.at(id), Given.id(id, UserId::new));
    }
}
