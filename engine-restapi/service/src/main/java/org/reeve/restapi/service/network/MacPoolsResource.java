package org.reeve.restapi.service.network;

import jakarta.ws.rs.core.Response;
import org.reeve.backend.network.MacPoolView;
import org.reeve.backend.network.MacPoolsQuery;
import org.reeve.model.network.MacPoolId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Followed;
import org.reeve.restapi.service.exchange.Following;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.user.PermissionsResource;
import org.reeve.restapi.services.MacPoolsService;
import org.reeve.restapi.types.MacPool;

/** The pools of hardware addresses. */
public final class MacPoolsResource implements MacPoolsService, Followed {

    private final Exchange exchange;

    public MacPoolsResource(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Listing<MacPool> list() {
        return exchange.list(MacPool.META, MacPoolResource.class, MacPoolsQuery.all(), MacPoolMapping::type);
    }

    @Override
    public Response add(MacPool given) {
        return exchange.added(exchange.run(MacPoolMapping.add(given)), id -> macPoolService(id)
                .get());
    }

    @Override
    public MacPoolResource macPoolService(String id) {
        return new MacPoolResource(exchange.at(id), Given.id(id, MacPoolId::new));
    }

    @Override
    public Following following() {
        return PermissionsResource.below(Following.of(exchange)
                .objects(MacPoolResource.class, MacPoolsQuery.all(), MacPoolView::id, MacPoolMapping::type));
    }
}
