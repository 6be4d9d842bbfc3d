package org.reeve.restapi.service.network;

import jakarta.ws.rs.core.Response;
import org.reeve.backend.network.NetworksQuery;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.network.NetworkId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.services.DataCenterNetworksService;
import org.reeve.restapi.types.Network;

/** The networks of one data center. */
public final class NetworksOfDataCenterResource implements DataCenterNetworksService {

    private final Exchange exchange;
    private final DataCenterId dataCenter;

    public NetworksOfDataCenterResource(Exchange exchange, DataCenterId dataCenter) {
        this.exchange = exchange;
        this.dataCenter = dataCenter;
    }

    @Override
    public Listing<Network> list() {
        return exchange.list(
                Network.META, NetworkOfDataCenterResource.class, NetworksQuery.in(dataCenter), NetworkMapping::type);
    }

    @Override
    public Response add(Network given) {
        return NetworksResource.add(
                exchange, dataCenter, given, id -> networkService(id).get());
    }

    @Override
    public NetworkOfDataCenterResource networkService(String id) {
        return new NetworkOfDataCenterResource(exchange.at(id), dataCenter, Given.id(id, NetworkId::new));
    }
}
