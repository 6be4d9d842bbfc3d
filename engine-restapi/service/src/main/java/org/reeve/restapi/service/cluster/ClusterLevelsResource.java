package org.reeve.restapi.service.cluster;

import org.reeve.backend.datacenter.Levels;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.ClusterLevelsService;
import org.reeve.restapi.types.ClusterLevel;

/** The feature levels a cluster can have: those that host agents serve. */
public final class ClusterLevelsResource implements ClusterLevelsService {

    private final Exchange exchange;

    public ClusterLevelsResource(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Listing<ClusterLevel> list() {
        return exchange.list(
                ClusterLevel.META,
                ClusterLevelResource.class,
                Levels.ALL.stream().map(LevelMapping::type));
    }

    @Override
    public ClusterLevelResource levelService(String id) {
        return new ClusterLevelResource(exchange.at(id), id);
    }
}
