package org.reeve.restapi.service.network;

import jakarta.ws.rs.core.Response;
import org.reeve.backend.network.MacPoolsQuery;
import org.reeve.backend.network.RemoveMacPool;
import org.reeve.model.network.MacPoolId;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.user.PermissionsResource;
import org.reeve.restapi.services.MacPoolService;
import org.reeve.restapi.types.MacPool;

/** One pool of hardware addresses. */
public final class MacPoolResource implements MacPoolService {

    private final Exchange exchange;
    private final MacPoolId id;

    MacPoolResource(Exchange exchange, MacPoolId id) {
        this.exchange = exchange;
        this.id = id;
    }

    @Override
    public MacPool get() {
        return exchange.found(MacPoolResource.class, MacPoolsQuery.of(id), MacPoolMapping::type);
    }

    @Override
    public MacPool update(MacPool given) {
        exchange.run(MacPoolMapping.update(id, given));
        return get();
    }

    @Override
    public Response remove() {
        return exchange.removed(exchange.run(new RemoveMacPool.Order(id)));
    }

    @Override
    public PermissionsResource permissionsService() {
        return PermissionsResource.on(exchange.at("permissions"), id);
    }
}
