package org.reeve.restapi.service.network;

import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.reeve.backend.iscsi.BondPart;
import org.reeve.backend.iscsi.ChangeIscsiBond;
import org.reeve.backend.network.NetworksQuery;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.network.NetworkId;
import org.reeve.model.storage.IscsiBondId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.exchange.Named;
import org.reeve.restapi.services.NetworksService;
import org.reeve.restapi.types.Network;

/** The networks of an iSCSI bond. */
public final class NetworksOfBondResource implements NetworksService {

    private final Exchange exchange;
    private final DataCenterId dataCenter;
    private final IscsiBondId bond;

    public NetworksOfBondResource(Exchange exchange, DataCenterId dataCenter, IscsiBondId bond) {
        this.exchange = exchange;
        this.dataCenter = dataCenter;
        this.bond = bond;
    }

    @Override
    public Listing<Network> list() {
        return exchange.list(Network.META, NetworkOfBondResource.class, NetworksQuery.in(bond), NetworkMapping::type);
    }

    @Override
    public Response add(Network given) {
        UUID network = Named.required(new NetworkNames(exchange).in(dataCenter, given), "network")
                .value();
        var order = new ChangeIscsiBond.Order(bond, dataCenter, BondPart.NETWORK, network, true);
        return exchange.added(
                exchange.run(order).creating(network), id -> networkService(id).get());
    }

    @Override
    public NetworkOfBondResource networkService(String id) {
        return new NetworkOfBondResource(exchange.at(id), dataCenter, bond, Given.id(id, NetworkId::new));
    }
}
