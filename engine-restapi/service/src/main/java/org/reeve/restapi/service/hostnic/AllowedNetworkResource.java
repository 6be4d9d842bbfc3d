package org.reeve.restapi.service.hostnic;

import jakarta.ws.rs.core.Response;
import org.reeve.backend.hostnic.ForbidShare;
import org.reeve.backend.hostnic.Served;
import org.reeve.model.network.NetworkId;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.VirtualFunctionAllowedNetworkService;
import org.reeve.restapi.types.Network;

/** One network that shares of a card may serve. */
public final class AllowedNetworkResource implements VirtualFunctionAllowedNetworkService {

    private final Exchange exchange;
    private final AllowedNetworksResource others;
    private final Card card;
    private final NetworkId id;

    AllowedNetworkResource(Exchange exchange, AllowedNetworksResource others, Card card, NetworkId id) {
        this.exchange = exchange;
        this.others = others;
        this.card = card;
        this.id = id;
    }

    @Override
    public Network get() {
        return exchange.one(AllowedNetworkResource.class, id.toString(), others.all());
    }

    @Override
    public Response remove() {
        return exchange.removed(exchange.run(new ForbidShare.Order(card.host(), card.id(), new Served.OfNetwork(id))));
    }
}
