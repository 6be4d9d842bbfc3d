package org.reeve.restapi.service.user;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Supplier;
import org.reeve.backend.user.AddUserProperty;
import org.reeve.backend.user.UserPropertiesQuery;
import org.reeve.backend.user.UserView;
import org.reeve.model.user.UserPropertyId;
import org.reeve.model.user.UserPropertyKind;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.services.UserOptionsService;
import org.reeve.restapi.types.UserOption;

/** What portals remember for a user. */
public final class UserOptionsResource implements UserOptionsService {

    private final Exchange exchange;
    private final Supplier<UserView> user;

    UserOptionsResource(Exchange exchange, Supplier<UserView> user) {
        this.exchange = exchange;
        this.user = user;
    }

    @Override
    public Listing<UserOption> list() {
        var query = new UserPropertiesQuery(user.get().id(), UserPropertyKind.OPTION, Optional.empty());
        return exchange.list(UserOption.META, UserOptionResource.class, query, UserMapping::option);
    }

    @Override
    public Response add(UserOption given) {
        String name = Given.required(given.getName(), "option.name");
        String content = Given.required(given.getContent(), "option.content");
        return exchange.added(
                exchange.run(AddUserProperty.Order.option(user.get().id(), name, content)),
                id -> optionService(id).get());
    }

    @Override
    public UserOptionResource optionService(String id) {
        return new UserOptionResource(exchange.at(id), user, Given.id(id, UserPropertyId::new));
    }
}
