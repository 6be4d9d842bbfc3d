package org.reeve.restapi.service.network;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.NetworkLabelService;
import org.reeve.restapi.types.NetworkLabel;

/** One label of a network or of a card. */
public final class NetworkLabelResource implements NetworkLabelService {

    private final Exchange exchange;
    private final Labeled bearer;
    private final String id;

    NetworkLabelResource(Exchange exchange, Labeled bearer, String id) {
        this.exchange = exchange;
        this.bearer = bearer;
        this.id = id;
    }

    static NetworkLabel type(Labeled bearer, String label) {
        var type = new NetworkLabel();
        type.setId(label);
        bearer.sign(type);
        return type;
    }

    @Override
    public NetworkLabel get() {
        return bearer.labels().stream()
                .filter(id::equals)
                .findFirst()
                .map(label -> exchange.single(NetworkLabelResource.class, type(bearer, label)))
                .orElseThrow(NotFoundException::new);
    }

    @Override
    public Response remove() {
        return exchange.removed(exchange.run(bearer.remove(id)));
    }
}
