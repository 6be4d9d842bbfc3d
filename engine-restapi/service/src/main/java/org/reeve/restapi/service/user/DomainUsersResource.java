package org.reeve.restapi.service.user;

import java.util.Optional;
import java.util.function.Supplier;
import org.reeve.backend.user.DirectoryUsersQuery;
import org.reeve.backend.user.UserView;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.DomainUsersService;
import org.reeve.restapi.types.User;

/** The users of a domain, whether they were added to the engine or not. */
public final class DomainUsersResource implements DomainUsersService {

    private final Exchange exchange;
    private final Supplier<String> profile;

    DomainUsersResource(Exchange exchange, Supplier<String> profile) {
        this.exchange = exchange;
        this.profile = profile;
    }

    @Override
    public Listing<User> list() {
        var query = new DirectoryUsersQuery(profile.get(), Optional.empty());
        return exchange.list(User.META, DomainUserResource.class, query, DomainUsersResource::type);
    }

    @Override
    public DomainUserResource userService(String id) {
        return new DomainUserResource(exchange.at(id), profile, id);
    }

    static User type(UserView view) {
        return UserMapping.entry(UserMapping.type(view), Directories.encoded(view.externalId()));
    }
}
