package org.reeve.restapi.service.storage;

import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.reeve.backend.iscsi.BondPart;
import org.reeve.backend.iscsi.ChangeIscsiBond;
import org.reeve.backend.storage.ConnectionsQuery;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.storage.IscsiBondId;
import org.reeve.model.storage.StorageConnectionId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.services.StorageServerConnectionsService;
import org.reeve.restapi.types.StorageConnection;

/** The targets of an iSCSI bond. */
public final class ConnectionsOfBondResource implements StorageServerConnectionsService {

    private final Exchange exchange;
    private final DataCenterId dataCenter;
    private final IscsiBondId bond;

    public ConnectionsOfBondResource(Exchange exchange, DataCenterId dataCenter, IscsiBondId bond) {
        this.exchange = exchange;
        this.dataCenter = dataCenter;
        this.bond = bond;
    }

    @Override
    public Listing<StorageConnection> list() {
        return exchange.list(
                StorageConnection.META,
                ConnectionOfBondResource.class,
                ConnectionsQuery.in(bond),
                ConnectionMapping::type);
    }

    /** Puts a target that is known already into the bond. */
    @Override
    public Response add(StorageConnection given) {
        UUID connection = Given.id(Given.required(given.getId(), "connection.id"), StorageConnectionId::new)
                .value();
        var order = new ChangeIscsiBond.Order(bond, dataCenter, BondPart.CONNECTION, connection, true);
        return exchange.added(exchange.run(order).creating(connection), id -> storageConnectionService(id)
                .get());
    }

    @Override
    public ConnectionOfBondResource storageConnectionService(String id) {
        return new ConnectionOfBondResource(exchange.at(id), dataCenter, bond, Given.id(id, StorageConnectionId::new));
    }
}
