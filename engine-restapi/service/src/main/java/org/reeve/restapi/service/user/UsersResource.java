package org.reeve.restapi.service.user;

import jakarta.ws.rs.core.Response;
import org.reeve.backend.tag.Tagged;
import org.reeve.backend.user.AddPerson;
import org.reeve.backend.user.UserView;
import org.reeve.backend.user.UsersQuery;
import org.reeve.model.user.UserId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Followed;
import org.reeve.restapi.service.exchange.Following;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.tag.AssignedTagsResource;
import org.reeve.restapi.services.UsersService;
import org.reeve.restapi.types.User;

/** The users this engine knows. */
public final class UsersResource implements UsersService, Followed {

    private final Exchange exchange;

    public UsersResource(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Listing<User> list() {
        return exchange.list(User.META, UserResource.class, UsersQuery.all(), UserMapping::type);
    }

    /** Whom his domain already knows; accounts of the engine's own domain are made at `services/accounts`. */
    @Override
    public Response add(User given) {
        String name = given.getUserName() == null ? given.getPrincipal() : given.getUserName();
        var named = Directories.named(name, given.getDomainEntryId(), given.getDomain(), "user.user_name");
        return exchange.added(exchange.run(new AddPerson.Order(AddPerson.Kind.USER, named)), id -> userService(id)
                .get());
    }

    @Override
    public UserResource userService(String id) {
        return new UserResource(exchange.at(id), Given.id(id, UserId::new));
    }

    @Override
    public Following following() {
        return PermissionsResource.ofUsers(AssignedTagsResource.below(
                Following.of(exchange)
                        .objects(
                                UserResource.class,
                                UsersQuery.all(),
                                UserView::id,
                                (UserView view) -> UserMapping.type(view)),
                Tagged.USER));
    }
}
