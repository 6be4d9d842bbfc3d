package org.reeve.restapi.service.user;

import jakarta.ws.rs.core.Response;
import org.reeve.backend.tag.Tagged;
import org.reeve.backend.user.GroupsQuery;
import org.reeve.backend.user.PermissionsQuery;
import org.reeve.backend.user.RemoveGroup;
import org.reeve.model.user.UserId;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.tag.AssignedTagsResource;
import org.reeve.restapi.services.GroupService;
import org.reeve.restapi.types.Group;

/** One group of users. */
public final class GroupResource implements GroupService {

    private final Exchange exchange;
    private final UserId id;

    GroupResource(Exchange exchange, UserId id) {
        this.exchange = exchange;
        this.id = id;
    }

    @Override
    public Group get() {
        return exchange.found(GroupResource.class, GroupsQuery.of(id), UserMapping::type);
    }

    @Override
    public Response remove() {
        return exchange.removed(exchange.run(new RemoveGroup.Order(id)));
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
    public AssignedTagsResource tagsService() {
        return AssignedTagsResource.on(exchange.at("tags"), Tagged.GROUP, id);
    }
}
