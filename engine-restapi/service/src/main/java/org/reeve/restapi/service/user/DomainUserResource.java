package org.reeve.restapi.service.user;

import jakarta.ws.rs.NotFoundException;
import java.util.Optional;
import java.util.function.Supplier;
import org.reeve.backend.user.DirectoryUsersQuery;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.DomainUserService;
import org.reeve.restapi.types.User;

/** One user of a domain. */
public final class DomainUserResource implements DomainUserService {

    private final Exchange exchange;
    private final Supplier<String> profile;
    private final String id;

    DomainUserResource(Exchange exchange, Supplier<String> profile, String id) {
        this.exchange = exchange;
        this.profile = profile;
        this.id = id;
    }

    @Override
    public User get() {
        return Directories.decoded(id)
                .flatMap(entry -> exchange.ask(new DirectoryUsersQuery(profile.get(), Optional.of(entry))).stream()
                        .findFirst())
                .map(view -> exchange.single(DomainUserResource.class, DomainUsersResource.type(view)))
                .orElseThrow(NotFoundException::new);
    }
}
