package org.reeve.restapi.service.user;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Supplier;
import org.reeve.backend.user.RemoveUserProperty;
import org.reeve.backend.user.UserPropertiesQuery;
import org.reeve.backend.user.UserView;
import org.reeve.model.user.UserPropertyId;
import org.reeve.model.user.UserPropertyKind;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.UserOptionService;
import org.reeve.restapi.types.UserOption;

/** One thing that portals remember for a user. */
public final class UserOptionResource implements UserOptionService {

    private final Exchange exchange;
    private final Supplier<UserView> user;
    private final UserPropertyId id;

    UserOptionResource(Exchange exchange, Supplier<UserView> user, UserPropertyId id) {
        this.exchange = exchange;
        this.user = user;
        this.id = id;
    }

    @Override
    public UserOption get() {
        var query = new UserPropertiesQuery(user.get().id(), UserPropertyKind.OPTION, Optional.of(id));
        return exchange.found(UserOptionResource.class, query, UserMapping::option);
    }

    @Override
    public Response remove() {
        return exchange.removed(
                exchange.run(new RemoveUserProperty.Order(user.get().id(), UserPropertyKind.OPTION, id)));
    }
}
