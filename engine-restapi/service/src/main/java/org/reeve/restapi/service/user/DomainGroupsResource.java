package org.reeve.restapi.service.user;

import java.util.Optional;
import java.util.function.Supplier;
import org.reeve.backend.user.DirectoryGroupsQuery;
import org.reeve.backend.user.GroupView;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.DomainGroupsService;
import org.reeve.restapi.types.Group;

/** The groups of a domain, whether they were added to the engine or not. */
public final class DomainGroupsResource implements DomainGroupsService {

    private final Exchange exchange;
    private final Supplier<String> profile;

    DomainGroupsResource(Exchange exchange, Supplier<String> profile) {
        this.exchange = exchange;
        this.profile = profile;
    }

    @Override
    public Listing<Group> list() {
        var query = new DirectoryGroupsQuery(profile.get(), Optional.empty());
        return exchange.list(Group.META, DomainGroupResource.class, query, DomainGroupsResource::type);
    }

    @Override
    public DomainGroupResource groupService(String id) {
        return new DomainGroupResource(exchange.at(id), profile, id);
    }

    static Group type(GroupView view) {
        return UserMapping.entry(UserMapping.type(view), Directories.encoded(view.externalId()));
    }
}
