package org.reeve.restapi.service.cluster;

import jakarta.ws.rs.NotFoundException;
import java.util.UUID;
import java.util.function.Function;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.services.ClusterFeatureService;
import org.reeve.restapi.types.ClusterFeature;

/** One feature that clusters of a level can be given. */
public final class LevelFeatureResource implements ClusterFeatureService {

    private final Exchange exchange;
    private final String level;
    private final UUID id;

    LevelFeatureResource(Exchange exchange, String level, String id) {
        this.exchange = exchange;
        this.level = level;
        this.id = Given.id(id, Function.identity());
    }

    @Override
    public ClusterFeature get() {
        String known = ClusterLevelResource.known(level);
        return org.reeve.model.cluster.ClusterFeature.of(id)
                .map(feature -> exchange.single(LevelFeatureResource.class, LevelMapping.type(feature, known)))
                .orElseThrow(NotFoundException::new);
    }
}
