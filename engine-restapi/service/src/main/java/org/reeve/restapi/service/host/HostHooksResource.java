package org.reeve.restapi.service.host;

import java.util.stream.Stream;
import org.reeve.backend.host.HostParts;
import org.reeve.model.host.HostId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.HostHooksService;
import org.reeve.restapi.types.Hook;

/** The programs that a host runs when something happens. */
public final class HostHooksResource implements HostHooksService {

    private final Exchange exchange;
    private final HostId host;

    HostHooksResource(Exchange exchange, HostId host) {
        this.exchange = exchange;
        this.host = host;
    }

    Stream<Hook> all() {
        HostParts parts = PartMapping.of(exchange, host);
        return parts.hooks().stream().map(hook -> PartMapping.type(parts, hook));
    }

    @Override
    public Listing<Hook> list() {
        return exchange.list(Hook.META, HostHookResource.class, all());
    }

    @Override
    public HostHookResource hookService(String id) {
        return new HostHookResource(exchange.at(id), this, id);
    }
}
