package org.reeve.restapi.service.user;

import jakarta.ws.rs.NotFoundException;
import java.util.Optional;
import java.util.function.Supplier;
import org.reeve.backend.user.DirectoryGroupsQuery;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.DomainGroupService;
import org.reeve.restapi.types.Group;

/** One group of a domain. */
public final class DomainGroupResource implements DomainGroupService {

    private final Exchange exchange;
    private final Supplier<String> profile;
    private final String id;

    DomainGroupResource(Exchange exchange, Supplier<String> profile, String id) {
        this.exchange = exchange;
        this.profile = profile;
        this.id = id;
    }

    @Override
    public Group get() {
        return Directories.decoded(id)
                .flatMap(entry -> exchange.ask(new DirectoryGroupsQuery(profile.get(), Optional.of(entry))).stream()
                        .findFirst())
                .map(view -> exchange.single(DomainGroupResource.class, DomainGroupsResource.type(view)))
                .orElseThrow(NotFoundException::new);
    }
}
