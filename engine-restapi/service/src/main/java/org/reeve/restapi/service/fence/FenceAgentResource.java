package org.reeve.restapi.service.fence;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.fence.FenceAgentsQuery;
import org.reeve.backend.fence.RemoveFenceAgent;
import org.reeve.backend.fence.UpdateFenceAgent;
import org.reeve.model.host.HostId;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.FenceAgentService;
import org.reeve.restapi.types.Agent;

/** One device that can cut the power of a host. */
public final class FenceAgentResource implements FenceAgentService {

    private final Exchange exchange;
    private final HostId host;
    private final UUID id;

    FenceAgentResource(Exchange exchange, HostId host, UUID id) {
        this.exchange = exchange;
        this.host = host;
        this.id = id;
    }

    @Override
    public Agent get() {
        return exchange.found(
                FenceAgentResource.class, new FenceAgentsQuery(host, Optional.of(id)), FenceMapping::type);
    }

    @Override
    public Agent update(Agent given) {
        exchange.run(new UpdateFenceAgent.Order(host, id, FenceMapping.wish(given)));
        return get();
    }

    @Override
    public Response remove() {
        return exchange.removed(exchange.run(new RemoveFenceAgent.Order(host, id)));
    }
}
