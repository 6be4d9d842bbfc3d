package org.reeve.restapi.service.hostnic;

import java.util.stream.Stream;
import org.reeve.model.host.HostId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.UnmanagedNetworksService;
import org.reeve.restapi.types.UnmanagedNetwork;

/** The networks on a host that are none of its cluster's. */
public final class UnmanagedNetworksResource implements UnmanagedNetworksService {

    private final Exchange exchange;
    private final HostId host;

    public UnmanagedNetworksResource(Exchange exchange, HostId host) {
        this.exchange = exchange;
        this.host = host;
    }

    Stream<UnmanagedNetwork> all() {
        return Card.wiring(exchange, host).unmanaged().stream().map(view -> HostNicMapping.type(host, view));
    }

    @Override
    public Listing<UnmanagedNetwork> list() {
        return exchange.list(UnmanagedNetwork.META, UnmanagedNetworkResource.class, all());
    }

    @Override
    public UnmanagedNetworkResource unmanagedNetworkService(String id) {
        return new UnmanagedNetworkResource(exchange.at(id), this, id);
    }
}
