package org.reeve.restapi.service.system;

import java.util.stream.Stream;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.ClusterLevelsService;
import org.reeve.restapi.types.ClusterLevel;

/** The feature levels a cluster can have: only the newest, since no older host agent exists. */
public final class ClusterLevelsResource implements ClusterLevelsService {

    static final String LEVEL = "4.7";

    private final Exchange exchange;

    ClusterLevelsResource(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Listing<ClusterLevel> list() {
        return exchange.list(ClusterLevel.META, ClusterLevelResource.class, Stream.of(level()));
    }

    @Override
    public ClusterLevelResource levelService(String id) {
        return new ClusterLevelResource(exchange.at(id), id);
    }

    static ClusterLevel level() {
        var level = new ClusterLevel();
        level.setId(LEVEL);
        return level;
    }
}
