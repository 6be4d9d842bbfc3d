package org.reeve.restapi.service.hostnic;

import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.UnmanagedNetworkService;
import org.reeve.restapi.types.UnmanagedNetwork;

/** One network on a host that is none of its cluster's. */
public final class UnmanagedNetworkResource implements UnmanagedNetworkService {

    private final Exchange exchange;
    private final UnmanagedNetworksResource others;
    private final String id;

    UnmanagedNetworkResource(Exchange exchange, UnmanagedNetworksResource others, String id) {
        this.exchange = exchange;
        this.others = others;
        this.id = id;
    }

    @Override
    public UnmanagedNetwork get() {
        return exchange.one(UnmanagedNetworkResource.class, id, others.all());
    }
}
