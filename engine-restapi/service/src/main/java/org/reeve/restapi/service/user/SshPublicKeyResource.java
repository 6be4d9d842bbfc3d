package org.reeve.restapi.service.user;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Supplier;
import org.reeve.backend.user.RemoveUserProperty;
import org.reeve.backend.user.UpdateSshKey;
import org.reeve.backend.user.UserPropertiesQuery;
import org.reeve.backend.user.UserView;
import org.reeve.model.user.UserPropertyId;
import org.reeve.model.user.UserPropertyKind;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.services.SshPublicKeyService;
import org.reeve.restapi.types.SshPublicKey;

/** One key that lets a user onto serial consoles. */
public final class SshPublicKeyResource implements SshPublicKeyService {

    private final Exchange exchange;
    private final Supplier<UserView> user;
    private final UserPropertyId id;

    SshPublicKeyResource(Exchange exchange, Supplier<UserView> user, UserPropertyId id) {
        this.exchange = exchange;
        this.user = user;
        this.id = id;
    }

    @Override
    public SshPublicKey get() {
        var query = new UserPropertiesQuery(user.get().id(), UserPropertyKind.SSH_PUBLIC_KEY, Optional.of(id));
        return exchange.found(SshPublicKeyResource.class, query, UserMapping::key);
    }

    @Override
    public SshPublicKey update(SshPublicKey given) {
        get();
        exchange.run(new UpdateSshKey.Order(user.get().id(), id, Given.required(given.getContent(), "key.content")));
        return get();
    }

    @Override
    public Response remove() {
        return exchange.removed(
                exchange.run(new RemoveUserProperty.Order(user.get().id(), UserPropertyKind.SSH_PUBLIC_KEY, id)));
    }
}
