package org.reeve.restapi.service.storage;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import org.reeve.backend.storage.ConnectionsQuery;
import org.reeve.backend.storage.DetachConnection;
import org.reeve.model.storage.StorageConnectionId;
import org.reeve.model.storage.StorageDomainId;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.StorageDomainServerConnectionService;
import org.reeve.restapi.types.StorageConnection;

/** One way to a storage domain. */
public final class StorageDomainConnectionResource implements StorageDomainServerConnectionService {

    private final Exchange exchange;
    private final StorageDomainId domain;
    private final StorageConnectionId id;

    StorageDomainConnectionResource(Exchange exchange, StorageDomainId domain, StorageConnectionId id) {
        this.exchange = exchange;
        this.domain = domain;
        this.id = id;
    }

    @Override
    public StorageConnection get() {
        return exchange.ask(ConnectionsQuery.to(domain)).stream()
                .filter(view -> view.id().equals(id))
                .findFirst()
                .map(view -> exchange.single(StorageDomainConnectionResource.class, ConnectionMapping.type(view)))
                .orElseThrow(NotFoundException::new);
    }

    @Override
    public Response remove() {
        return exchange.removed(exchange.run(new DetachConnection.Order(domain, id)));
    }
}
