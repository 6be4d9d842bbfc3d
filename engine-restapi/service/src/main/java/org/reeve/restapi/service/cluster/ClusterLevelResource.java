package org.reeve.restapi.service.cluster;

import jakarta.ws.rs.NotFoundException;
import org.reeve.backend.datacenter.Levels;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.ClusterLevelService;
import org.reeve.restapi.types.ClusterLevel;

/** One feature level. */
public final class ClusterLevelResource implements ClusterLevelService {

    private final Exchange exchange;
    private final String level;

    ClusterLevelResource(Exchange exchange, String level) {
        this.exchange = exchange;
        this.level = level;
    }

    @Override
    public ClusterLevel get() {
        return exchange.single(ClusterLevelResource.class, LevelMapping.type(known(level)));
    }

    @Override
    public LevelFeaturesResource clusterFeaturesService() {
        return new LevelFeaturesResource(exchange.at("clusterfeatures"), level);
    }

    static String known(String level) {
        if (!Levels.ALL.contains(level)) throw new NotFoundException();
        return level;
    }
}
