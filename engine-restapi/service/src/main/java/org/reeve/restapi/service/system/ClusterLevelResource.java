package org.reeve.restapi.service.system;

import jakarta.ws.rs.NotFoundException;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.ClusterLevelService;
import org.reeve.restapi.types.ClusterLevel;

/** One feature level. */
public final class ClusterLevelResource implements ClusterLevelService {

    private final Exchange exchange;
    private final String id;

    ClusterLevelResource(Exchange exchange, String id) {
        this.exchange = exchange;
        this.id = id;
    }

    @Override
    public ClusterLevel get() {
        if (!id.equals(ClusterLevelsResource.LEVEL)) throw new NotFoundException();
        return exchange.single(ClusterLevelResource.class, ClusterLevelsResource.level());
    }
}
