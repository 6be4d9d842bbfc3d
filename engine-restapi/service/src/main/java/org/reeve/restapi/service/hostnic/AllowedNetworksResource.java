package org.reeve.restapi.service.hostnic;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.reeve.backend.hostnic.AllowShare;
import org.reeve.backend.hostnic.HostNicView;
import org.reeve.backend.hostnic.Served;
import org.reeve.model.network.NetworkId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.exchange.Named;
import org.reeve.restapi.service.exchange.Refs;
import org.reeve.restapi.services.VirtualFunctionAllowedNetworksService;
import org.reeve.restapi.types.Network;

/** The networks that shares of a card may serve. */
public final class AllowedNetworksResource implements VirtualFunctionAllowedNetworksService {

    private final Exchange exchange;
    private final Card card;

    AllowedNetworksResource(Exchange exchange, Card card) {
        this.exchange = exchange;
        this.card = card;
    }

    Stream<Network> all() {
        return card.view().share().map(HostNicView.Share::networks).orElse(List.of()).stream()
                .map(Refs::network);
    }

    @Override
    public Listing<Network> list() {
        return exchange.list(Network.META, AllowedNetworkResource.class, all());
    }

    @Override
    public Response add(Network given) {
        NetworkId network = Named.required(new Named(exchange).network(given), "network");
        exchange.run(new AllowShare.Order(card.host(), card.id(), new Served.OfNetwork(network)));
        return exchange.made(networkService(network.toString()).get());
    }

    @Override
    public AllowedNetworkResource networkService(String id) {
        return new AllowedNetworkResource(exchange.at(id), this, card, Given.id(id, NetworkId::new));
    }
}
