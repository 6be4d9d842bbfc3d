package org.reeve.restapi.service.network;

import jakarta.ws.rs.core.Response;
import org.reeve.backend.network.NetworksQuery;
import org.reeve.backend.network.RemoveNetwork;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.network.NetworkId;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.DataCenterNetworkService;
import org.reeve.restapi.types.Network;

/** One network of a data center. */
public final class NetworkOfDataCenterResource implements DataCenterNetworkService {

    private final Exchange exchange;
    private final DataCenterId dataCenter;
    private final NetworkId id;

    NetworkOfDataCenterResource(Exchange exchange, DataCenterId dataCenter, NetworkId id) {
        this.exchange = exchange;
        this.dataCenter = dataCenter;
        this.id = id;
    }

    @Override
    public Network get() {
        return exchange.found(
                NetworkOfDataCenterResource.class, NetworksQuery.in(dataCenter).only(id), NetworkMapping::type);
    }

    @Override
    public Network update(Network given) {
        get();
        exchange.run(NetworkMapping.update(id, given));
        return get();
    }

    @Override
    public Response remove() {
        get();
        return exchange.removed(exchange.run(new RemoveNetwork.Order(id)));
    }
}
