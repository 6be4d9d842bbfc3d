package org.reeve.restapi.service.host;

import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.ExternalNetworkProviderConfigurationService;
import org.reeve.restapi.types.ExternalNetworkProviderConfiguration;

/** What one foreign network provider has set up on a host. */
public final class HostProviderResource implements ExternalNetworkProviderConfigurationService {

    private final Exchange exchange;
    private final HostProvidersResource others;
    private final String id;

    HostProviderResource(Exchange exchange, HostProvidersResource others, String id) {
        this.exchange = exchange;
        this.others = others;
        this.id = id;
    }

    @Override
    public ExternalNetworkProviderConfiguration get() {
        return exchange.one(HostProviderResource.class, id, others.all());
    }
}
