package org.reeve.restapi.service.storage;

import jakarta.ws.rs.core.Response;
import org.reeve.backend.storage.ConnectionsQuery;
import org.reeve.backend.storage.RemoveStorageConnection;
import org.reeve.model.storage.StorageConnectionId;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.StorageServerConnectionService;
import org.reeve.restapi.types.StorageConnection;

/** One way to storage. */
public final class StorageConnectionResource implements StorageServerConnectionService {

    private final Exchange exchange;
    private final StorageConnectionId id;

    StorageConnectionResource(Exchange exchange, StorageConnectionId id) {
        this.exchange = exchange;
        this.id = id;
    }

    @Override
    public StorageConnection get() {
        return exchange.found(StorageConnectionResource.class, ConnectionsQuery.of(id), ConnectionMapping::type);
    }

    @Override
    public StorageConnection update(StorageConnection given) {
        boolean force = exchange.parameters().flag("force").orElse(false);
        exchange.run(ConnectionMapping.update(id, given, force));
        return get();
    }

    @Override
    public Response remove() {
        return exchange.removed(exchange.run(new RemoveStorageConnection.Order(id)));
    }
}
