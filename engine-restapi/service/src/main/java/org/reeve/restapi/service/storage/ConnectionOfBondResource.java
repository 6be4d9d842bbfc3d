package org.reeve.restapi.service.storage;

import jakarta.ws.rs.core.Response;
import org.reeve.backend.iscsi.BondPart;
import org.reeve.backend.iscsi.ChangeIscsiBond;
import org.reeve.backend.storage.ConnectionsQuery;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.storage.IscsiBondId;
import org.reeve.model.storage.StorageConnectionId;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.StorageServerConnectionService;
import org.reeve.restapi.types.StorageConnection;

/** One target of an iSCSI bond. To remove it takes it out of the bond. */
public final class ConnectionOfBondResource implements StorageServerConnectionService {

    private final Exchange exchange;
    private final DataCenterId dataCenter;
    private final IscsiBondId bond;
    private final StorageConnectionId id;

    ConnectionOfBondResource(Exchange exchange, DataCenterId dataCenter, IscsiBondId bond, StorageConnectionId id) {
        this.exchange = exchange;
        this.dataCenter = dataCenter;
        this.bond = bond;
        this.id = id;
    }

    @Override
    public StorageConnection get() {
        return exchange.found(
                ConnectionOfBondResource.class, ConnectionsQuery.in(bond).only(id), ConnectionMapping::type);
    }

    @Override
    public StorageConnection update(StorageConnection given) {
        get();
        boolean force = exchange.parameters().flag("force").orElse(false);
        exchange.run(ConnectionMapping.update(id, given, force));
        return get();
    }

    @Override
    public Response remove() {
        return exchange.removed(
                exchange.run(new ChangeIscsiBond.Order(bond, dataCenter, BondPart.CONNECTION, id.value(), false)));
    }
}
