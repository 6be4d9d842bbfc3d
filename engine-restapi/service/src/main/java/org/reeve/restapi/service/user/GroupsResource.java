package org.reeve.restapi.service.user;

import jakarta.ws.rs.core.Response;
import org.reeve.backend.tag.Tagged;
import org.reeve.backend.user.AddPerson;
import org.reeve.backend.user.GroupView;
import org.reeve.backend.user.GroupsQuery;
import org.reeve.model.user.UserId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Followed;
import org.reeve.restapi.service.exchange.Following;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.tag.AssignedTagsResource;
import org.reeve.restapi.services.GroupsService;
import org.reeve.restapi.types.Group;

/** The groups of users this engine knows. */
public final class GroupsResource implements GroupsService, Followed {

    private final Exchange exchange;

    public GroupsResource(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Listing<Group> list() {
        return exchange.list(Group.META, GroupResource.class, GroupsQuery.all(), UserMapping::type);
    }

    @Override
    public Response add(Group given) {
        var named = Directories.named(given.getName(), given.getDomainEntryId(), given.getDomain(), "group.name");
        return exchange.added(exchange.run(new AddPerson.Order(AddPerson.Kind.GROUP, named)), id -> groupService(id)
                .get());
    }

    @Override
    public GroupResource groupService(String id) {
        return new GroupResource(exchange.at(id), Given.id(id, UserId::new));
    }

    @Override
    public Following following() {
        return PermissionsResource.ofUsers(AssignedTagsResource.below(
                Following.of(exchange)
                        .objects(
                                GroupResource.class,
                                GroupsQuery.all(),
                                GroupView::id,
                                (GroupView view) -> UserMapping.type(view)),
                Tagged.GROUP));
    }
}
