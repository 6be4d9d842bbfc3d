package org.reeve.restapi.service.fence;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.reeve.backend.fence.AddFenceAgent;
import org.reeve.backend.fence.FenceAgentsQuery;
import org.reeve.model.host.HostId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.services.FenceAgentsService;
import org.reeve.restapi.types.Agent;

/** The devices that can cut the power of a host. */
public final class FenceAgentsResource implements FenceAgentsService {

    private final Exchange exchange;
    private final HostId host;

    public FenceAgentsResource(Exchange exchange, HostId host) {
        this.exchange = exchange;
        this.host = host;
    }

    @Override
    public Listing<Agent> list() {
        return exchange.list(
                Agent.META, FenceAgentResource.class, new FenceAgentsQuery(host, Optional.empty()), FenceMapping::type);
    }

    @Override
    public Response add(Agent given) {
        Given.required(given.getAddress(), "agent.address");
        Given.required(given.getType(), "agent.type");
        Given.required(given.getUsername(), "agent.username");
        Given.required(given.getPassword(), "agent.password");
        Given.required(given.getOrder(), "agent.order");
        return exchange.added(
                exchange.run(new AddFenceAgent.Order(host, FenceMapping.wish(given))),
                id -> agentService(id).get());
    }

    @Override
    public FenceAgentResource agentService(String id) {
        return new FenceAgentResource(exchange.at(id), host, Given.id(id, agent -> agent));
    }
}
