package org.reeve.restapi.service.storage;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.storage.HostLoginsQuery;
import org.reeve.backend.storage.RemoveHostLogin;
import org.reeve.backend.storage.UpdateHostLogin;
import org.reeve.model.host.HostId;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.StorageServerConnectionExtensionService;
import org.reeve.restapi.types.StorageConnectionExtension;

/** How one host logs in to one target. */
public final class HostLoginResource implements StorageServerConnectionExtensionService {

    private final Exchange exchange;
    private final HostId host;
    private final UUID id;

    HostLoginResource(Exchange exchange, HostId host, UUID id) {
        this.exchange = exchange;
        this.host = host;
        this.id = id;
    }

    @Override
    public StorageConnectionExtension get() {
        return exchange.found(
                HostLoginResource.class, new HostLoginsQuery(host, Optional.of(id)), HostLoginsResource::type);
    }

    @Override
    public StorageConnectionExtension update(StorageConnectionExtension given) {
        exchange.run(new UpdateHostLogin.Order(
                host,
                id,
                Optional.ofNullable(given.getTarget()),
                Optional.ofNullable(given.getUsername()),
                Optional.ofNullable(given.getPassword())));
        return get();
    }

    @Override
    public Response remove() {
        return exchange.removed(exchange.run(new RemoveHostLogin.Order(host, id)));
    }
}
