package org.reeve.restapi.service.pool;

import jakarta.ws.rs.core.Response;
import org.reeve.backend.pool.RemoveVmPool;
import org.reeve.backend.pool.UpdateVmPool;
import org.reeve.backend.pool.VmPoolsQuery;
import org.reeve.model.pool.VmPoolId;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Named;
import org.reeve.restapi.service.user.PermissionsResource;
import org.reeve.restapi.services.VmPoolService;
import org.reeve.restapi.types.VmPool;

/** One pool of machines. */
public final class VmPoolResource implements VmPoolService {

    private final Exchange exchange;
    private final VmPoolId id;

    VmPoolResource(Exchange exchange, VmPoolId id) {
        this.exchange = exchange;
        this.id = id;
    }

    @Override
    public VmPool get() {
        return exchange.found(VmPoolResource.class, VmPoolsQuery.of(id), VmPoolMapping::type);
    }

    @Override
    public VmPool update(VmPool pool) {
        exchange.run(
                new UpdateVmPool.Order(id, VmPoolMapping.change(pool), VmPoolMapping.like(pool, new Named(exchange))));
        return get();
    }

    @Override
    public Response remove() {
        return exchange.removed(exchange.run(new RemoveVmPool.Order(id)));
    }

    @Override
    public PermissionsResource permissionsService() {
        return PermissionsResource.on(exchange.at("permissions"), id);
    }
}
