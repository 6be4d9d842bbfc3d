package org.reeve.restapi.service.user;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.reeve.backend.tag.Tagged;
import org.reeve.backend.user.PermissionsQuery;
import org.reeve.backend.user.RemoveUser;
import org.reeve.backend.user.UpdateUser;
import org.reeve.backend.user.UserView;
import org.reeve.backend.user.UsersQuery;
import org.reeve.model.user.UserId;
import org.reeve.restapi.service.event.SubscriptionsResource;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.tag.AssignedTagsResource;
import org.reeve.restapi.services.UserService;
import org.reeve.restapi.types.Property;
import org.reeve.restapi.types.User;

/** One user. */
public final class UserResource implements UserService {

    private final Exchange exchange;
    private final UserId id;

    UserResource(Exchange exchange, UserId id) {
        this.exchange = exchange;
        this.id = id;
    }

    private UserView view() {
        return exchange.ask(UsersQuery.of(id)).stream().findFirst().orElseThrow(NotFoundException::new);
    }

    @Override
    public User get() {
        return exchange.single(UserResource.class, UserMapping.type(view()));
    }

    @Override
    public User update(User given) {
        exchange.run(new UpdateUser.Order(id, options(given)));
        return get();
    }

    private static Map<String, String> options(User given) {
        return Given.or(given.getUserOptions(), List.<Property>of()).stream()
                .collect(Collectors.toMap(
                        option -> Given.required(option.getName(), "user_options.property.name"),
                        option -> Given.required(option.getValue(), "user_options.property.value"),
                        (first, second) -> second));
    }

    @Override
    public Response remove() {
        return exchange.removed(exchange.run(new RemoveUser.Order(id)));
    }

    @Override
    public GroupsOfUserResource groupsService() {
        return new GroupsOfUserResource(exchange.at("groups"), this::view);
    }

    @Override
    public UserOptionsResource optionsService() {
        return new UserOptionsResource(exchange.at("options"), this::view);
    }

    @Override
    public SshPublicKeysResource sshPublicKeysService() {
        return new SshPublicKeysResource(exchange.at("sshpublickeys"), this::view);
    }

    @Override
    public RolesOfPersonResource rolesService() {
        return new RolesOfPersonResource(exchange.at("roles"), id);
    }

    @Override
    public PermissionsResource permissionsService() {
        return new PermissionsResource(exchange.at("permissions"), PermissionsQuery.ofUser(id));
    }

    @Override
    public SubscriptionsResource eventSubscriptionsService() {
        return new SubscriptionsResource(exchange.at("eventsubscriptions"), id);
    }

    @Override
    public AssignedTagsResource tagsService() {
        return AssignedTagsResource.on(exchange.at("tags"), Tagged.USER, id);
    }
}
