package org.reeve.restapi.service.user;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Supplier;
import org.reeve.backend.user.AddUserProperty;
import org.reeve.backend.user.UserPropertiesQuery;
import org.reeve.backend.user.UserView;
import org.reeve.model.user.UserPropertyId;
import org.reeve.model.user.UserPropertyKind;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.services.SshPublicKeysService;
import org.reeve.restapi.types.SshPublicKey;

/** The keys that let a user onto serial consoles. */
public final class SshPublicKeysResource implements SshPublicKeysService {

    private final Exchange exchange;
    private final Supplier<UserView> user;

    SshPublicKeysResource(Exchange exchange, Supplier<UserView> user) {
        this.exchange = exchange;
        this.user = user;
    }

    @Override
    public Listing<SshPublicKey> list() {
        var query = new UserPropertiesQuery(user.get().id(), UserPropertyKind.SSH_PUBLIC_KEY, Optional.empty());
        return exchange.list(SshPublicKey.META, SshPublicKeyResource.class, query, UserMapping::key);
    }

    @Override
    public Response add(SshPublicKey given) {
        String content = Given.required(given.getContent(), "key.content");
        return exchange.added(exchange.run(AddUserProperty.Order.key(user.get().id(), content)), id -> keyService(id)
                .get());
    }

    @Override
    public SshPublicKeyResource keyService(String id) {
        return new SshPublicKeyResource(exchange.at(id), user, Given.id(id, UserPropertyId::new));
    }
}
