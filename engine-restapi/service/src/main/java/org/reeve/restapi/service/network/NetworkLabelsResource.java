package org.reeve.restapi.service.network;

import jakarta.ws.rs.core.Response;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.services.NetworkLabelsService;
import org.reeve.restapi.types.NetworkLabel;

/** The labels that bring networks and cards together. A label is its own id. */
public final class NetworkLabelsResource implements NetworkLabelsService {

    private final Exchange exchange;
    private final Labeled bearer;

    public NetworkLabelsResource(Exchange exchange, Labeled bearer) {
        this.exchange = exchange;
        this.bearer = bearer;
    }

    @Override
    public Listing<NetworkLabel> list() {
        return exchange.list(
                NetworkLabel.META,
                NetworkLabelResource.class,
                bearer.labels().stream().map(label -> NetworkLabelResource.type(bearer, label)));
    }

    @Override
    public Response add(NetworkLabel given) {
        String label = Given.required(given.getId(), "network_label.id");
        exchange.run(bearer.add(label));
        return exchange.made(labelService(label).get());
    }

    @Override
    public NetworkLabelResource labelService(String id) {
        return new NetworkLabelResource(exchange.at(id), bearer, id);
    }
}
