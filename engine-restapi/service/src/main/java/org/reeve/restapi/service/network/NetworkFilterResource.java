package org.reeve.restapi.service.network;

import jakarta.ws.rs.NotFoundException;
import java.util.UUID;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.NetworkFilterService;
import org.reeve.restapi.types.NetworkFilter;

/** One filter that hosts can put on network cards. */
public final class NetworkFilterResource implements NetworkFilterService {

    private final Exchange exchange;
    private final UUID id;

    NetworkFilterResource(Exchange exchange, UUID id) {
        this.exchange = exchange;
        this.id = id;
    }

    @Override
    public NetworkFilter get() {
        return org.reeve.model.network.NetworkFilter.of(id)
                .map(filter -> exchange.single(NetworkFilterResource.class, NetworkFiltersResource.type(filter)))
                .orElseThrow(NotFoundException::new);
    }
}
