package org.reeve.restapi.service.iscsi;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.reeve.backend.iscsi.IscsiBondsQuery;
import org.reeve.backend.iscsi.RemoveIscsiBond;
import org.reeve.backend.iscsi.UpdateIscsiBond;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.storage.IscsiBondId;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.network.NetworksOfBondResource;
import org.reeve.restapi.service.storage.ConnectionsOfBondResource;
import org.reeve.restapi.services.IscsiBondService;
import org.reeve.restapi.types.IscsiBond;

/** One iSCSI bond. */
public final class IscsiBondResource implements IscsiBondService {

    private final Exchange exchange;
    private final DataCenterId dataCenter;
    private final IscsiBondId id;

    IscsiBondResource(Exchange exchange, DataCenterId dataCenter, IscsiBondId id) {
        this.exchange = exchange;
        this.dataCenter = dataCenter;
        this.id = id;
    }

    @Override
    public IscsiBond get() {
        return exchange.found(
                IscsiBondResource.class, new IscsiBondsQuery(dataCenter, Optional.of(id)), IscsiBondMapping::type);
    }

    @Override
    public IscsiBond update(IscsiBond given) {
        exchange.run(new UpdateIscsiBond.Order(id, dataCenter, IscsiBondMapping.wishes(given, dataCenter, exchange)));
        return get();
    }

    @Override
    public Response remove() {
        return exchange.removed(exchange.run(new RemoveIscsiBond.Order(id, dataCenter)));
    }

    @Override
    public NetworksOfBondResource networksService() {
        return new NetworksOfBondResource(exchange.at("networks"), dataCenter, id);
    }

    @Override
    public ConnectionsOfBondResource storageServerConnectionsService() {
        return new ConnectionsOfBondResource(exchange.at("storageserverconnections"), dataCenter, id);
    }
}
