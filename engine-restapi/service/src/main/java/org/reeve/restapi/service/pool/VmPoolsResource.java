package org.reeve.restapi.service.pool;

import jakarta.ws.rs.core.Response;
import org.reeve.backend.pool.AddVmPool;
import org.reeve.backend.pool.VmPoolsQuery;
import org.reeve.model.pool.VmPoolId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.exchange.Named;
import org.reeve.restapi.services.VmPoolsService;
import org.reeve.restapi.types.VmPool;

/** The pools of machines. */
public final class VmPoolsResource implements VmPoolsService {

    private final Exchange exchange;

    public VmPoolsResource(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Listing<VmPool> list() {
        return exchange.list(VmPool.META, VmPoolResource.class, VmPoolsQuery.all(), VmPoolMapping::type);
    }

    @Override
    public Response add(VmPool pool) {
        var named = new Named(exchange);
        return exchange.added(
                exchange.run(new AddVmPool.Order(
                        Named.required(named.cluster(pool.getCluster()), "vm_pool.cluster"),
                        Named.required(named.template(pool.getTemplate()), "vm_pool.template"),
                        VmPoolMapping.change(pool),
                        VmPoolMapping.like(pool, named))),
                id -> poolService(id).get());
    }

    @Override
    public VmPoolResource poolService(String id) {
        return new VmPoolResource(exchange.at(id), Given.id(id, VmPoolId::new));
    }
}
