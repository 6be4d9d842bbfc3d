package org.reeve.restapi.service.host;

import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.stream.Stream;
import org.reeve.backend.host.HostParts;
import org.reeve.model.host.HostId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.HostNumaNodesService;
import org.reeve.restapi.types.NumaNode;
import org.reeve.restapi.types.Statistic;

/** The memory of a host, by the processors it is near to. */
public final class NumaNodesResource implements HostNumaNodesService {

    private final Exchange exchange;
    private final HostId host;

    NumaNodesResource(Exchange exchange, HostId host) {
        this.exchange = exchange;
        this.host = host;
    }

    Stream<NumaNode> all() {
        HostParts parts = PartMapping.of(exchange, host);
        return parts.nodes().stream().map(node -> PartMapping.type(parts, node));
    }

    List<Statistic> figures(String id) {
        HostParts parts = PartMapping.of(exchange, host);
        return parts.nodes().stream()
                .filter(node -> PartMapping.type(parts, node).getId().equals(id))
                .findFirst()
                .map(node -> HostFigures.of(parts, node))
                .orElseThrow(NotFoundException::new);
    }

    @Override
    public Listing<NumaNode> list() {
        return exchange.list(NumaNode.META, NumaNodeResource.class, all());
    }

    @Override
    public NumaNodeResource nodeService(String id) {
        return new NumaNodeResource(exchange.at(id), this, id);
    }
}
