package org.reeve.restapi.service.user;

import java.util.List;
import java.util.function.Supplier;
import org.reeve.backend.user.GroupView;
import org.reeve.backend.user.GroupsQuery;
import org.reeve.backend.user.UserView;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Refs;
import org.reeve.restapi.services.DomainUserGroupsService;
import org.reeve.restapi.types.Group;

/** The groups a user is in, also by way of other groups, as his domain has them. */
public final class GroupsOfUserResource implements DomainUserGroupsService {

    private final Exchange exchange;
    private final Supplier<UserView> user;

    GroupsOfUserResource(Exchange exchange, Supplier<UserView> user) {
        this.exchange = exchange;
        this.user = user;
    }

    /** They are found in the domain and not below the user, so their addresses are those in the domain. */
    @Override
    public Listing<Group> list() {
        List<Group> groups = exchange.ask(GroupsQuery.with(user.get().id())).stream()
                .map(GroupsOfUserResource::type)
                .toList();
        return new Listing<>(Group.META, groups);
    }

    private static Group type(GroupView view) {
        Group group = UserMapping.entry(UserMapping.type(view), Directories.encoded(view.externalId()));
        String domain = Directories.encoded(Directories.authorization(view.profile()));
        group.setHref(Refs.ROOT + "/domains/" + domain + "/groups/" + group.getId());
        return group;
    }
}
