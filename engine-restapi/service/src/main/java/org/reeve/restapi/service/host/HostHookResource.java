package org.reeve.restapi.service.host;

import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.HostHookService;
import org.reeve.restapi.types.Hook;

/** One program that a host runs when something happens. */
public final class HostHookResource implements HostHookService {

    private final Exchange exchange;
    private final HostHooksResource others;
    private final String id;

    HostHookResource(Exchange exchange, HostHooksResource others, String id) {
        this.exchange = exchange;
        this.others = others;
        this.id = id;
    }

    @Override
    public Hook get() {
        return exchange.one(HostHookResource.class, id, others.all());
    }
}
