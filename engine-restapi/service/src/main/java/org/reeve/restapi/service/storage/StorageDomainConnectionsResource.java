package org.reeve.restapi.service.storage;

import jakarta.ws.rs.core.Response;
import org.reeve.backend.storage.AttachConnection;
import org.reeve.backend.storage.ConnectionsQuery;
import org.reeve.model.storage.StorageConnectionId;
import org.reeve.model.storage.StorageDomainId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.services.StorageDomainServerConnectionsService;
import org.reeve.restapi.types.StorageConnection;

/** The ways to one storage domain. */
public final class StorageDomainConnectionsResource implements StorageDomainServerConnectionsService {

    private final Exchange exchange;
    private final StorageDomainId domain;

    StorageDomainConnectionsResource(Exchange exchange, StorageDomainId domain) {
        this.exchange = exchange;
        this.domain = domain;
    }

    @Override
    public Listing<StorageConnection> list() {
        return exchange.list(
                StorageConnection.META,
                StorageDomainConnectionResource.class,
                ConnectionsQuery.to(domain),
                ConnectionMapping::type);
    }

    @Override
    public Response add(StorageConnection given) {
        String connection = Given.required(given.getId(), "storage_connection.id");
        exchange.run(new AttachConnection.Order(domain, Given.id(connection, StorageConnectionId::new)));
        return exchange.made(connectionService(connection).get());
    }

    @Override
    public StorageDomainConnectionResource connectionService(String id) {
        return new StorageDomainConnectionResource(exchange.at(id), domain, Given.id(id, StorageConnectionId::new));
    }
}
