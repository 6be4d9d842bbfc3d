package org.reeve.restapi.service.host;

import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.statistic.FiguresResource;
import org.reeve.restapi.services.HostNumaNodeService;
import org.reeve.restapi.types.NumaNode;

/** One part of a host's memory with the processors near it. */
public final class NumaNodeResource implements HostNumaNodeService {

    private final Exchange exchange;
    private final NumaNodesResource others;
    private final String id;

    NumaNodeResource(Exchange exchange, NumaNodesResource others, String id) {
        this.exchange = exchange;
        this.others = others;
        this.id = id;
    }

    @Override
    public NumaNode get() {
        return exchange.one(NumaNodeResource.class, id, others.all());
    }

    @Override
    public FiguresResource statisticsService() {
        return new FiguresResource(exchange.at("statistics"), () -> others.figures(id));
    }
}
