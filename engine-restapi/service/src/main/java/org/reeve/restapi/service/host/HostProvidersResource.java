package org.reeve.restapi.service.host;

import java.util.stream.Stream;
import org.reeve.model.host.HostId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.ExternalNetworkProviderConfigurationsService;
import org.reeve.restapi.types.ExternalNetworkProviderConfiguration;

/** What foreign network providers have set up on a host; this engine knows no such providers. */
public final class HostProvidersResource implements ExternalNetworkProviderConfigurationsService {

    private final Exchange exchange;
    private final HostId host;

    HostProvidersResource(Exchange exchange, HostId host) {
        this.exchange = exchange;
        this.host = host;
    }

    Stream<ExternalNetworkProviderConfiguration> all() {
        PartMapping.of(exchange, host);
        return Stream.empty();
    }

    @Override
    public Listing<ExternalNetworkProviderConfiguration> list() {
        return exchange.list(ExternalNetworkProviderConfiguration.META, HostProviderResource.class, all());
    }

    @Override
    public HostProviderResource configurationService(String id) {
        return new HostProviderResource(exchange.at(id), this, id);
    }
}
