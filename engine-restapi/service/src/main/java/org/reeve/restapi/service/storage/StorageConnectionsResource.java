package org.reeve.restapi.service.storage;

import jakarta.ws.rs.core.Response;
import org.reeve.backend.storage.ConnectionsQuery;
import org.reeve.model.storage.StorageConnectionId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.services.StorageServerConnectionsService;
import org.reeve.restapi.types.StorageConnection;

/** The ways to storage. */
public final class StorageConnectionsResource implements StorageServerConnectionsService {

    private final Exchange exchange;

    public StorageConnectionsResource(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Listing<StorageConnection> list() {
        return exchange.list(
                StorageConnection.META,
                StorageConnectionResource.class,
                ConnectionsQuery.all(),
                ConnectionMapping::type);
    }

    @Override
    public Response add(StorageConnection type) {
        return exchange.added(exchange.run(ConnectionMapping.add(type)), id -> storageConnectionService(id)
                .get());
    }

    @Override
    public StorageConnectionResource storageConnectionService(String id) {
        return new StorageConnectionResource(exchange.at(id), Given.id(id, StorageConnectionId::new));
    }
}
